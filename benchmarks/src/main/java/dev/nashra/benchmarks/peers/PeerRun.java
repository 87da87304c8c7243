package dev.nashra.benchmarks.peers;

import dev.nashra.text.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** One peer over a stream of articles. */
public final class PeerRun implements AutoCloseable {
    private final Peer peer;
    private final Edges edges = new Edges();
    private int articles;
    private long nanos;

    /**
     * Starts with nothing.
     *
     * @param peer closed with this
     */
    public PeerRun(Peer peer) {
        this.peer = peer;
    }

    /**
     * The groups a peer makes at its best.
     *
     * @param name with the threshold and the way of joining
     * @param groups by article, as a fresh list
     */
    public record Best(String name, List<Integer> groups) {}

    /** Takes the next article's title and body. */
    public void accept(String text) {
        long begin = System.nanoTime();
        List<String> words = Words.of(text).stream().map(Words.Word::text).toList();
        int article = articles++;
        peer.accept(
                article, words, (earlier, similarity) -> edges.add(article, earlier, similarity));
        nanos += System.nanoTime() - begin;
    }

    /** Gives the mean time for an article, splitting and folding included. */
    public double microsPerArticle() {
        return nanos / 1e3 / articles;
    }

    /**
     * Gives the groups at the threshold and way of joining that score best.
     *
     * @param score of the group of each article; higher is better
     */
    public Best best(ToDoubleFunction<int[]> score) {
        return best(peer.thresholds(), score);
    }

    /**
     * Gives the groups at one threshold, each article joined to the most similar one.
     *
     * @param threshold empty for the peer's usual one
     */
    public Best at(OptionalDouble threshold) {
        double least = threshold.orElse(peer.usualThreshold());
        return named("parent", least, edges.byParent(articles, least));
    }

    private Best best(double[] thresholds, ToDoubleFunction<int[]> score) {
        Best best = at(OptionalDouble.empty());
        double highest = -1;
        for (double threshold : thresholds) {
            int[] parents = edges.byParent(articles, threshold);
            double byParent = score.applyAsDouble(parents);
            if (byParent > highest) {
                highest = byParent;
                best = named("parent", threshold, parents);
            }
            int[] components = edges.byComponent(articles, threshold);
            double byComponent = score.applyAsDouble(components);
            if (byComponent > highest) {
                highest = byComponent;
                best = named("connected", threshold, components);
            }
        }
        return best;
    }

    private Best named(String joining, double threshold, int[] groups) {
        String name = String.format(Locale.ROOT, "%s >= %.2f, %s", peer.name(), threshold, joining);
        return new Best(name, Arrays.stream(groups).boxed().toList());
    }

    @Override
    public void close() {
        peer.close();
    }
}
