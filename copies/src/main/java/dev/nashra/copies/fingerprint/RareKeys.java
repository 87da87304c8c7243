package dev.nashra.copies.fingerprint;

import java.util.Arrays;

/**
 * Chooses the few shingles under which an article is filed: in every window of consecutive shingles
 * the one of least rank (winnowing: Schleimer, Wilkerson, Aiken, SIGMOD 2003).
 *
 * <p>The rank is {@code -ln(u) / weight²}: an exponential clock, so that telling shingles are
 * chosen more often, yet a small change of weights moves few choices. {@code u} is {@code (m + 0.5)
 * / 2^53}, where {@code m} is the upper 53 bits of {@link WordCode#mix} of the shingle, weight and
 * all. The leftmost of equal ranks is chosen.
 *
 * <p>The first {@value #HEAD_SHINGLES} shingles are the head, which excerpts keep: its windows have
 * {@value #HEAD_WINDOW} shingles, those of the rest {@value #TAIL_WINDOW}, and none reaches over
 * both. A part that is shorter than its window is one window. A key is the upper 32 bits of the
 * chosen shingle, so that it holds nothing of the weight.
 */
final class RareKeys {
    private static final int HEAD_SHINGLES = 120;
    private static final int HEAD_WINDOW = 10;
    private static final int TAIL_WINDOW = 80;

    /** As many as a byte can count; a text of random words has 70 at most. */
    private static final int MAX_KEYS = 255;

    private RareKeys() {}

    /**
     * Gives the keys, the upper 32 bits of the shingles, distinct and in ascending order; at least
     * one if there are words, at most {@value #MAX_KEYS}.
     */
    static int[] of(int[] words) {
        long[] shingles = Shingles.all(words);
        int count = shingles.length;
        double[] ranks = new double[count];
        for (int i = 0; i < count; i++) {
            ranks[i] = rank(shingles[i]);
        }
        int head = Math.min(count, HEAD_SHINGLES);
        int[] keys = new int[count];
        int chosen = minima(shingles, ranks, 0, head, HEAD_WINDOW, keys, 0);
        chosen = minima(shingles, ranks, head, count, TAIL_WINDOW, keys, chosen);
        return distinct(keys, chosen);
    }

    /** Of the first to be chosen, as many as there may be. */
    private static int[] distinct(int[] keys, int chosen) {
        int[] sorted = Arrays.copyOf(keys, chosen);
        Arrays.sort(sorted);
        int distinct = 0;
        for (int i = 0; i < chosen; i++) {
            if (i == 0 || sorted[i] != sorted[distinct - 1]) {
                sorted[distinct++] = sorted[i];
            }
        }
        return distinct <= MAX_KEYS
                ? Arrays.copyOf(sorted, distinct)
                : Arrays.stream(keys, 0, chosen).distinct().limit(MAX_KEYS).sorted().toArray();
    }

    private static double rank(long shingle) {
        double uniform = ((WordCode.mix(shingle) >>> 11) + 0.5) * 0x1.0p-53;
        double weight = Shingles.weight(shingle);
        return -Logarithm.of(uniform) / (weight * weight);
    }

    /** Appends the keys of the minima to those chosen before, and gives how many there are then. */
    private static int minima(
            long[] shingles,
            double[] ranks,
            int from,
            int to,
            int window,
            int[] keys,
            int chosenBefore) {
        int chosen = chosenBefore;
        int least = -1;
        for (int start = from; from < to && start <= Math.max(from, to - window); start++) {
            int end = Math.min(to, start + window);
            int before = least;
            if (least < start) {
                least = leastOf(ranks, start, end);
            } else if (ranks[end - 1] < ranks[least]) {
                least = end - 1;
            }
            if (least != before) {
                keys[chosen++] = (int) (shingles[least] >>> Integer.SIZE);
            }
        }
        return chosen;
    }

    private static int leastOf(double[] ranks, int start, int end) {
        int least = start;
        for (int i = start + 1; i < end; i++) {
            least = ranks[i] < ranks[least] ? i : least;
        }
        return least;
    }
}
