package dev.nashra.benchmarks.peers;

import java.util.List;

/** A way to find copies: for each article in turn, the earlier ones that are like it. */
public interface Peer extends AutoCloseable {
    /** Gives the name to print. */
    String name();

    /** Gives the similarities to try as the least that makes two articles copies; ascending. */
    double[] thresholds();

    /** Gives the one to use where there is no truth to choose by. */
    double usualThreshold();

    /**
     * Takes the next article and tells of every earlier one at least as like it as the first
     * threshold.
     *
     * @param article its number: 0, 1, 2 ...
     * @param words folded
     */
    void accept(int article, List<String> words, Neighbours neighbours);

    @Override
    default void close() {}

    /** Takes what an article is like. */
    @FunctionalInterface
    interface Neighbours {
        /** Takes an earlier article and the similarity. */
        void found(int earlier, double similarity);
    }

    /** Gives all there are, each with nothing accepted yet. */
    static List<Peer> all() {
        return List.of(
                new SimHashPeer(), new MinHashPeer(), new JaccardPeer(), new MoreLikeThisPeer());
    }

    /** Gives evenly spaced thresholds. */
    static double[] steps(double from, double to, double step) {
        double[] steps = new double[(int) Math.round((to - from) / step) + 1];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = from + i * step;
        }
        return steps;
    }
}
