package dev.nashra.benchmarks.determinism;

import dev.nashra.benchmarks.copies.LabelledArticle;
import dev.nashra.benchmarks.copies.RevisionOrder;
import dev.nashra.contract.RawArticle;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;

/**
 * Articles in the order of their receipt, all within one window of 72 hours. Whatever the order,
 * the revisions of one page keep theirs, as Kafka does.
 *
 * @param articles by time of receipt
 */
record Arrivals(List<RawArticle> articles) {
    /** From the first receipt to the last, without jitter. */
    static final Duration SPAN = Duration.ofHours(48);

    /** Receipts in the order of the file, evenly over {@link #SPAN}. */
    static Arrivals asMade(List<LabelledArticle> made, Instant first) {
        return received(made, times(made.size(), first));
    }

    /** The same receipts, of articles in any order. */
    static Arrivals shuffled(List<LabelledArticle> made, Instant first, long seed) {
        List<LabelledArticle> shuffled = new ArrayList<>(made);
        Collections.shuffle(shuffled, new Random(seed));
        return received(RevisionOrder.restore(made, shuffled), times(made.size(), first));
    }

    /**
     * Receipts in the order of the file, each earlier or later by chance.
     *
     * @param most by how much, to either side
     */
    static Arrivals jittered(List<LabelledArticle> made, Instant first, Duration most, long seed) {
        record Timed(LabelledArticle article, long at) {}

        Random random = new Random(seed);
        long[] times = times(made.size(), first);
        List<Timed> timed = new ArrayList<>();
        for (int i = 0; i < times.length; i++) {
            double error = (2 * random.nextDouble() - 1) * most.toMillis();
            timed.add(new Timed(made.get(i), times[i] + Math.round(error)));
        }
        timed.sort(Comparator.comparingLong(Timed::at));
        return received(
                RevisionOrder.restore(made, timed.stream().map(Timed::article).toList()),
                timed.stream().mapToLong(Timed::at).toArray());
    }

    /** Gives when each article was first received, by id. */
    Map<String, Instant> firstReceipts() {
        Map<String, Instant> first = new HashMap<>();
        articles.forEach(article -> first.putIfAbsent(article.id(), article.received()));
        return first;
    }

    private static long[] times(int count, Instant first) {
        return LongStream.range(0, count)
                .map(i -> first.toEpochMilli() + SPAN.toMillis() * i / count)
                .toArray();
    }

    private static Arrivals received(List<LabelledArticle> ordered, long[] times) {
        RawArticle[] articles = new RawArticle[times.length];
        Arrays.setAll(articles, i -> ordered.get(i).received(Instant.ofEpochMilli(times[i])));
        return new Arrivals(List.of(articles));
    }
}
