package dev.nashra.copies.verify;

import java.util.Arrays;

/**
 * The blocks of equal words in two texts, in the order of the shorter: what lies between two
 * neighbouring blocks is what an editor changed.
 *
 * <p>Greedy: from each word that is not in a block yet, the longest run of equal words, less an
 * eighth for each word it lies away from where the last block ended, so that a moved paragraph is
 * found but a stray phrase does not tear a block apart. No word is in two blocks. Linear in the
 * length of the texts: at most {@value #MAX_PLACES} places are tried for each pair of words.
 */
final class Alignment {
    private static final int MAX_PLACES = 8;
    private static final int MAX_DISTANCE = 40;
    private static final double COST_OF_DISTANCE = 1.0 / 8;

    final Prepared shorter;
    final Prepared longer;

    /** First word of each block in the shorter text. */
    int[] starts = new int[16];

    /** First word of each block in the longer text. */
    int[] otherStarts = new int[16];

    /** Words in each block. */
    int[] lengths = new int[16];

    int blocks;

    private final PairPlaces places;
    private final boolean[] taken;
    private int lastEnd = -1;

    private Alignment(Prepared shorter, Prepared longer) {
        this.shorter = shorter;
        this.longer = longer;
        places = longer.pairPlaces();
        taken = new boolean[longer.words.length];
    }

    /** Aligns two texts; which is given first does not matter. */
    static Alignment of(Prepared a, Prepared b) {
        int order = Integer.compare(a.words.length, b.words.length);
        order = order == 0 ? Arrays.compare(a.words, b.words) : order;
        Alignment alignment = order <= 0 ? new Alignment(a, b) : new Alignment(b, a);
        alignment.align();
        return alignment;
    }

    private void align() {
        int at = 0;
        while (at + 1 < shorter.words.length) {
            int length = longestFrom(at);
            at += Math.max(1, length);
        }
    }

    /** Adds the best block that begins at a word, and gives its length; 0 if there is none. */
    private int longestFrom(int at) {
        int best = -1;
        int bestLength = 0;
        double bestWorth = 0;
        int place = places.first(shorter.words, at);
        for (int tried = 0; tried < MAX_PLACES && place >= 0; tried++) {
            int length = run(at, place);
            int distance = place >= lastEnd ? place - lastEnd : MAX_DISTANCE;
            double worth = length - Math.min(distance, MAX_DISTANCE) * COST_OF_DISTANCE;
            if (length >= 2 && (best < 0 || worth > bestWorth)) {
                best = place;
                bestLength = length;
                bestWorth = worth;
            }
            place = places.next(place, shorter.words, at);
        }
        if (best >= 0) {
            add(at, best, bestLength);
        }
        return bestLength;
    }

    private int run(int at, int place) {
        int length = 0;
        while (at + length < shorter.words.length
                && place + length < longer.words.length
                && !taken[place + length]
                && shorter.words[at + length] == longer.words[place + length]) {
            length++;
        }
        return length;
    }

    private void add(int at, int place, int length) {
        if (blocks == starts.length) {
            starts = Arrays.copyOf(starts, blocks * 2);
            otherStarts = Arrays.copyOf(otherStarts, blocks * 2);
            lengths = Arrays.copyOf(lengths, blocks * 2);
        }
        starts[blocks] = at;
        otherStarts[blocks] = place;
        lengths[blocks] = length;
        blocks++;
        Arrays.fill(taken, place, place + length, true);
        lastEnd = place + length;
    }

    /** Gives the number of words in blocks. */
    int alignedWords() {
        int sum = 0;
        for (int i = 0; i < blocks; i++) {
            sum += lengths[i];
        }
        return sum;
    }

    /** Gives the longest run of words of the shorter text that are in no block. */
    int longestGap() {
        int gap = 0;
        int end = 0;
        for (int i = 0; i < blocks; i++) {
            gap = Math.max(gap, starts[i] - end);
            end = starts[i] + lengths[i];
        }
        return Math.max(gap, shorter.words.length - end);
    }
}
