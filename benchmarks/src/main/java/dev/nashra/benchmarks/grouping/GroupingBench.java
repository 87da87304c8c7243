package dev.nashra.benchmarks.grouping;

import dev.nashra.benchmarks.streams.CopyStream;
import dev.nashra.benchmarks.streams.Line;
import dev.nashra.copies.fingerprint.Fingerprint;
import dev.nashra.copies.fingerprint.Fingerprinter;
import dev.nashra.copies.fingerprint.Origin;
import dev.nashra.enrich.group.Arrival;
import dev.nashra.enrich.group.GroupAssigner;
import dev.nashra.enrich.group.InMemoryGroupStore;
import dev.nashra.text.Words;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

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
    private static final Duration WINDOW = Duration.ofDays(10_000);

    private final Map<String, InMemoryGroupStore> stores = new HashMap<>();
    private final Map<String, GroupAssigner> assigners = new HashMap<>();

    /** Of this thread: what else the machine is doing does not count. */
    private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();

    private Totals totals = new Totals();
    private Totals before = new Totals();

    private GroupingBench() {}

    /** Sums over articles. */
    private static final class Totals {
        private long articles;
        private long words;
        private long bytes;
        private long splitting;
        private long fingerprinting;
        private long grouping;
        private long compared;

        Totals copy() {
            Totals copy = new Totals();
            copy.articles = articles;
            copy.words = words;
            copy.bytes = bytes;
            copy.splitting = splitting;
            copy.fingerprinting = fingerprinting;
            copy.grouping = grouping;
            copy.compared = compared;
            return copy;
        }
    }

    /**
     * Runs it.
     *
     * @param arguments how many articles; {@value #DEFAULT_SIZE} if nothing is said
     * @throws IOException if the sample cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        int most = arguments.length == 0 ? DEFAULT_SIZE : Integer.parseInt(arguments[0]);
        new GroupingBench().warmUp();
        new GroupingBench().run(most);
    }

    private void warmUp() throws IOException {
        CopyStream stream = stream(WARM_UP_SEED);
        while (totals.articles < WARM_UP) {
            take(stream.next());
        }
        System.out.printf(
                "%,d articles to warm up, %,.0f/s%n",
                totals.articles, totals.articles * 1e9 / (totals.fingerprinting + totals.grouping));
    }

    private static CopyStream stream(long seed) throws IOException {
        return CopyStream.of(Path.of(System.getProperty("nashra.root", ".")), seed);
    }

    private void run(int most) throws IOException {
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
            while (totals.articles < Math.min(size, most)) {
                take(stream.next());
            }
            if (size <= most) {
                report();
            }
        }
    }

    private void take(Line line) {
        long begin = clock.getCurrentThreadCpuTime();
        totals.words += Words.of(line.body()).size();
        long split = clock.getCurrentThreadCpuTime();
        Origin origin = Origin.of(line.source(), line.published());
        Fingerprint fingerprint =
                Fingerprinter.of(line.language(), origin, line.title(), line.body());
        long printed = clock.getCurrentThreadCpuTime();
        String id = "%032x".formatted(totals.articles);
        GroupAssigner assigner = assigner(line.language());
        long compared = assigner.compared();
        assigner.accept(new Arrival(id, line.source(), 1, totals.articles, fingerprint));
        totals.grouping += clock.getCurrentThreadCpuTime() - printed;
        totals.fingerprinting += printed - split;
        totals.splitting += split - begin;
        totals.compared += assigner.compared() - compared;
        totals.bytes += fingerprint.bytes().length;
        totals.articles++;
    }

    private GroupAssigner assigner(String language) {
        return assigners.computeIfAbsent(language, l -> new GroupAssigner(store(l), WINDOW));
    }

    private InMemoryGroupStore store(String language) {
        return stores.computeIfAbsent(language, l -> new InMemoryGroupStore());
    }

    private void report() {
        double articles = totals.articles - before.articles;
        double split = (totals.splitting - before.splitting) / articles / 1_000;
        double print = (totals.fingerprinting - before.fingerprinting) / articles / 1_000;
        double group = (totals.grouping - before.grouping) / articles / 1_000;
        System.out.printf(
                "%,10d %6.0f %6.0f %9.1f %12.1f %9.1f %,10.0f %7.2f %9.2f %9.2f%n",
                totals.articles,
                (totals.words - before.words) / articles,
                (totals.bytes - before.bytes) / articles,
                split,
                print,
                group,
                1e6 / (print + group),
                (print + group) / split,
                (totals.compared - before.compared) / articles,
                secondsToIndex());
        before = totals.copy();
    }

    /** What a restart takes before its first article, apart from reading the store. */
    private double secondsToIndex() {
        long begin = System.nanoTime();
        Map<String, GroupAssigner> again = new LinkedHashMap<>();
        stores.forEach((language, store) -> again.put(language, new GroupAssigner(store, WINDOW)));
        return (System.nanoTime() - begin) / 1e9;
    }
}
