package dev.nashra.copies.passage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the runs of words that two texts share, by the shingles that they share.
 *
 * <p>Every run that holds a shingle which is not frequent in both texts is found whole. Occurrences
 * of a frequent shingle are paired in order only, first with first. Where texts repeat themselves
 * in ways that still lead to many overlapping runs, the search ends after {@value #STEPS_PER_WORD}
 * steps for each word of both, and what was found until then is what there is.
 */
final class SharedRuns {
    /** A shingle is frequent if it has more pairs of occurrences than this. */
    static final int MAX_PAIRS = 16;

    /** Bound of the work: comparisons of words, for each word of both texts. */
    static final int STEPS_PER_WORD = 8;

    private final NumberedText one;
    private final NumberedText other;
    private final int width;
    private long steps;

    /**
     * Takes two texts.
     *
     * @param width fewest words of a run; at most the length of either text, and at least 1
     */
    SharedRuns(NumberedText one, NumberedText other, int width) {
        this.one = one;
        this.other = other;
        this.width = width;
    }

    /**
     * Finds runs that cannot be made longer at either end, in no order; they may overlap. One that
     * is shorter than asked for is found where two shingles have the same hash.
     */
    List<Run> find() {
        long most = (long) STEPS_PER_WORD * (one.length() + other.length());
        List<Run> runs = new ArrayList<>();
        long diagonal = -1;
        int reached = 0;
        for (long seed : seeds()) {
            int at = (int) seed;
            if (seed >>> 32 != diagonal) {
                diagonal = seed >>> 32;
                reached = 0;
            }
            if (at < reached) {
                continue;
            }
            if (steps > most) {
                break;
            }
            Run run = whole(at, at + (int) diagonal - one.length());
            reached = run.start() + run.length() + 1;
            runs.add(run);
        }
        return runs;
    }

    /** Gives the comparisons of words so far. */
    long steps() {
        return steps;
    }

    /**
     * Pairs of places that may share a shingle, by the distance between them and then in order: a
     * run is one stretch at one distance, so what lies in a run just found is passed over.
     */
    private long[] seeds() {
        Occurrences.Pair pair = Occurrences.Pair.of(one, other, width);
        long[] seeds = new long[2 * Math.max(one.length(), other.length()) + MAX_PAIRS];
        int count = 0;
        for (int shingle = 0; shingle < pair.shingles(); shingle++) {
            int ones = pair.one().count(shingle);
            int others = pair.other().count(shingle);
            boolean inOrder = (long) ones * others > MAX_PAIRS;
            int pairs = inOrder ? Math.min(ones, others) : ones * others;
            if (count + pairs > seeds.length) {
                seeds = Arrays.copyOf(seeds, 2 * seeds.length);
            }
            for (int i = 0; i < pairs; i++) {
                int at = pair.one().place(shingle, inOrder ? i : i / others);
                int otherAt = pair.other().place(shingle, inOrder ? i : i % others);
                seeds[count++] = (long) (otherAt - at + one.length()) << 32 | at;
            }
        }
        long[] all = Arrays.copyOf(seeds, count);
        Arrays.sort(all);
        return all;
    }

    private Run whole(int at, int otherAt) {
        int before = 0;
        while (equal(at - before - 1, otherAt - before - 1)) {
            before++;
        }
        int after = 0;
        while (equal(at + after, otherAt + after)) {
            after++;
        }
        return new Run(at - before, otherAt - before, before + after);
    }

    private boolean equal(int at, int otherAt) {
        steps++;
        return at >= 0
                && otherAt >= 0
                && at < one.length()
                && otherAt < other.length()
                && one.word(at) == other.word(otherAt);
    }
}
