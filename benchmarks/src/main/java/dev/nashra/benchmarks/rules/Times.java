package dev.nashra.benchmarks.rules;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/** What articles took, by the clock and of the processor. */
final class Times {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Says that nothing was counted. */
    static final int UNKNOWN = -1;

    private long[] nanos = new long[1024];
    private int count;
    private long processor;
    private long begin;
    private long processorBegin;
    private long verified;
    private long matches;

    /** Begins with an article. */
    void begin() {
        processorBegin = THREADS.getCurrentThreadCpuTime();
        begin = System.nanoTime();
    }

    /** Ends with it. */
    void end(int candidates, int matched) {
        long took = System.nanoTime() - begin;
        processor += THREADS.getCurrentThreadCpuTime() - processorBegin;
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = took;
        verified += candidates;
        matches += matched;
    }

    static void printHead(PrintStream out) {
        out.printf(
                "%-22s %10s %8s %8s %8s %8s %9s %9s%n",
                "", "articles/s", "cpu/s", "p50 ms", "p99 ms", "max ms", "verified", "matches");
    }

    void print(String name, PrintStream out) {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        double seconds = Arrays.stream(sorted).sum() / 1e9;
        out.printf(
                "%-22s %,10.0f %,8.0f %8.3f %8.3f %8.1f %9s %9.2f%n",
                name,
                count / seconds,
                count * 1e9 / processor,
                sorted[count / 2] / 1e6,
                sorted[count * 99 / 100] / 1e6,
                sorted[count - 1] / 1e6,
                verified < 0 ? "" : "%,.0f".formatted((double) verified / count),
                (double) matches / count);
    }
}
