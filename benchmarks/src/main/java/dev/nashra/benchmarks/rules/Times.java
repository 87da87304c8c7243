package dev.nashra.benchmarks.rules;

import java.util.Arrays;

/** What articles took. */
final class Times {
    /** Says that nothing was counted. */
    static final int UNKNOWN = -1;

    private long[] nanos = new long[1024];
    private int count;
    private long verified;
    private long matches;

    void add(long took, int candidates, int matched) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = took;
        verified += candidates;
        matches += matched;
    }

    void print(String name) {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        double seconds = Arrays.stream(sorted).sum() / 1e9;
        System.out.printf(
                "%-22s %,10.0f %8.3f %8.3f %8.1f %9s %9.2f%n",
                name,
                count / seconds,
                sorted[count / 2] / 1e6,
                sorted[count * 99 / 100] / 1e6,
                sorted[count - 1] / 1e6,
                verified < 0 ? "" : "%,.0f".formatted((double) verified / count),
                (double) matches / count);
    }
}
