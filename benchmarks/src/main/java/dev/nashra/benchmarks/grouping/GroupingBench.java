package dev.nashra.benchmarks.grouping;

import dev.nashra.benchmarks.streams.CopyStream;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Groups a generated stream on one thread, all of it within one window, and prints at each size
 * what the articles since the last one cost: splitting and folding alone, the fingerprint,
 * grouping, how many articles each was compared with, and how long the index takes to make anew.
 */
public final class GroupingBench {
    private static final long SEED = 5;

    /** Of another stream, into stores that are thrown away: the compilers are done by then. */
    private static final int WARM_UP = 20_000;

    private static final long WARM_UP_SEED = 6;
    private static final int[] SIZES = {1_000, 10_000, 100_000, 1_000_000};
    private static final int DEFAULT_SIZE = 100_000;

    private final GroupingRun run = new GroupingRun();
    private GroupingRun.Cost before = run.cost();

    private GroupingBench() {}

    /**
     * Runs it.
     *
     * @param arguments how many articles; {@value #DEFAULT_SIZE} if nothing is said
     * @throws IOException if the sample cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        int most = arguments.length == 0 ? DEFAULT_SIZE : Integer.parseInt(arguments[0]);
        new GroupingBench().warmUp();
        new GroupingBench().measure(most);
    }

    private void warmUp() throws IOException {
        CopyStream stream = stream(WARM_UP_SEED);
        while (run.cost().articles() < WARM_UP) {
            run.take(stream.next());
        }
        System.out.printf(
                "%,d articles to warm up, %,.0f/s%n",
                run.cost().articles(), 1e6 / run.cost().kernelMicros());
    }

    private static CopyStream stream(long seed) throws IOException {
        return CopyStream.of(Path.of(System.getProperty("nashra.root", ".")), seed);
    }

    private void measure(int most) throws IOException {
        CopyStream stream = stream(SEED);
        System.out.printf(
                "%10s %6s %6s %9s %12s %9s %10s %7s %9s %9s%n",
                "articles",
                "words",
                "bytes",
                "split us",
                "print us",
                "group us",
                "articles/s",
                "x floor",
                "compared",
                "index s");
        for (int size : SIZES) {
            while (run.cost().articles() < Math.min(size, most)) {
                run.take(stream.next());
            }
            if (size <= most) {
                report();
            }
        }
    }

    private void report() {
        GroupingRun.Cost cost = run.cost().since(before);
        System.out.printf(
                "%,10d %6.0f %6.0f %9.1f %12.1f %9.1f %,10.0f %7.2f %9.2f %9.2f%n",
                run.cost().articles(),
                cost.words(),
                cost.bytes(),
                cost.splitMicros(),
                cost.printMicros(),
                cost.groupMicros(),
                1e6 / cost.kernelMicros(),
                cost.kernelMicros() / cost.splitMicros(),
                cost.compared(),
                run.secondsToIndex());
        before = run.cost();
    }
}
