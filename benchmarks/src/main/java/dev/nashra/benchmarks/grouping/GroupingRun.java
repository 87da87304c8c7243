package dev.nashra.benchmarks.grouping;

import dev.nashra.benchmarks.streams.Line;
import dev.nashra.copies.fingerprint.Fingerprint;
import dev.nashra.copies.fingerprint.Fingerprinter;
import dev.nashra.copies.fingerprint.Origin;
import dev.nashra.enrich.group.Arrival;
import dev.nashra.enrich.group.GroupAssigner;
import dev.nashra.enrich.group.InMemoryGroupStore;
import dev.nashra.text.Words;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Fingerprints and groups articles on the calling thread, all within one window, and counts. */
public final class GroupingRun {
    private static final Duration WINDOW = Duration.ofDays(10_000);

    private final Map<String, InMemoryGroupStore> stores = new HashMap<>();
    private final Map<String, GroupAssigner> assigners = new HashMap<>();

    /** Of this thread: what else the machine is doing does not count. */
    private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();

    private Cost cost = new Cost(0, 0, 0, 0, 0, 0, 0);

    /**
     * Sums over articles; what it gives by name are means of one article.
     *
     * @param articles number of them
     * @param allWords of the bodies
     * @param allBytes of the fingerprints
     * @param splitting nanoseconds of processor time for splitting and folding alone, the floor
     * @param fingerprinting likewise, for the fingerprint from the text on
     * @param grouping likewise, from the fingerprint to the group
     * @param comparisons with other articles
     */
    public record Cost(
            long articles,
            long allWords,
            long allBytes,
            long splitting,
            long fingerprinting,
            long grouping,
            long comparisons) {
        /** Gives what was added since then. */
        public Cost since(Cost before) {
            return new Cost(
                    articles - before.articles,
                    allWords - before.allWords,
                    allBytes - before.allBytes,
                    splitting - before.splitting,
                    fingerprinting - before.fingerprinting,
                    grouping - before.grouping,
                    comparisons - before.comparisons);
        }

        /** Gives the words of a body. */
        public double words() {
            return (double) allWords / articles;
        }

        double bytes() {
            return (double) allBytes / articles;
        }

        double compared() {
            return (double) comparisons / articles;
        }

        double splitMicros() {
            return splitting / 1e3 / articles;
        }

        double printMicros() {
            return fingerprinting / 1e3 / articles;
        }

        double groupMicros() {
            return grouping / 1e3 / articles;
        }

        /** Gives the microseconds that fingerprint and grouping take together. */
        public double kernelMicros() {
            return printMicros() + groupMicros();
        }
    }

    /** Gives the sums so far. */
    public Cost cost() {
        return cost;
    }

    /** Fingerprints and groups an article. */
    public void take(Line line) {
        long begin = clock.getCurrentThreadCpuTime();
        int words = Words.of(line.body()).size();
        long split = clock.getCurrentThreadCpuTime();
        Origin origin = Origin.of(line.source(), line.published());
        Fingerprint fingerprint =
                Fingerprinter.of(line.language(), origin, line.title(), line.body());
        long printed = clock.getCurrentThreadCpuTime();
        String id = "%032x".formatted(cost.articles);
        GroupAssigner assigner = assigner(line.language());
        long compared = assigner.compared();
        long ready = clock.getCurrentThreadCpuTime();
        assigner.accept(new Arrival(id, line.source(), 1, cost.articles, fingerprint));
        long grouped = clock.getCurrentThreadCpuTime();
        cost =
                new Cost(
                        cost.articles + 1,
                        cost.allWords + words,
                        cost.allBytes + fingerprint.bytes().length,
                        cost.splitting + split - begin,
                        cost.fingerprinting + printed - split,
                        cost.grouping + grouped - ready,
                        cost.comparisons + assigner.compared() - compared);
    }

    private GroupAssigner assigner(String language) {
        return assigners.computeIfAbsent(language, l -> new GroupAssigner(store(l), WINDOW));
    }

    private InMemoryGroupStore store(String language) {
        return stores.computeIfAbsent(language, l -> new InMemoryGroupStore());
    }

    /** Gives what a restart takes before its first article, apart from reading the store. */
    double secondsToIndex() {
        long begin = System.nanoTime();
        Map<String, GroupAssigner> again = new LinkedHashMap<>();
        stores.forEach((language, store) -> again.put(language, new GroupAssigner(store, WINDOW)));
        return (System.nanoTime() - begin) / 1e9;
    }
}
