package dev.nashra.benchmarks.peers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Exact Jaccard similarity of five-word shingles, by an inverted index: what every sketch of it
 * estimates. Shingles of more than a thousand articles find none, but are counted.
 */
final class JaccardPeer implements Peer {
    private static final int SHINGLE = 5;
    private static final int MOST_FOR_SHINGLE = 1_000;

    private final Postings index = new Postings(MOST_FOR_SHINGLE);
    private final List<long[]> sets = new ArrayList<>();

    @Override
    public String name() {
        return "exact Jaccard";
    }

    @Override
    public double[] thresholds() {
        return Peer.steps(.1, .9, .02);
    }

    @Override
    public double usualThreshold() {
        return .28;
    }

    @Override
    public void accept(int article, List<String> words, Neighbours neighbours) {
        long[] set = Hashes.shingles(words, SHINGLE);
        sets.add(set);
        Map<Integer, Integer> shared = new HashMap<>();
        for (long shingle : set) {
            index.visit(shingle, earlier -> shared.merge(earlier, 1, Integer::sum));
            index.add(shingle, article);
        }
        for (int earlier : shared.keySet()) {
            double similarity = similarity(set, sets.get(earlier));
            if (similarity >= thresholds()[0]) {
                neighbours.found(earlier, similarity);
            }
        }
    }

    /** Gives the exact similarity of two ascending sets. */
    static double similarity(long[] one, long[] other) {
        int shared = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            if (one[i] == other[j]) {
                shared++;
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return (double) shared / (one.length + other.length - shared);
    }
}
