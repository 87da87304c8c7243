package dev.nashra.rules.match;

import java.util.Arrays;

/**
 * In how many of the last articles each number of the vocabulary was met. Decides only what is
 * looked at first: counts may be lost between threads, and no match depends on them.
 */
final class TermCounts {
    /** After so many articles, all counts are halved: what was rare last month may be news. */
    static final int MEMORY = 1 << 16;

    /** How little is known of a number that was never met. */
    private static final double UNSEEN = .5;

    private volatile int[] counts = new int[1024];
    private volatile int seen;

    /** Makes room for numbers up to a size. */
    synchronized void reserve(int size) {
        if (size > counts.length) {
            counts = Arrays.copyOf(counts, Math.max(size, counts.length * 2));
        }
    }

    /** Counts an article. */
    void add(int[] distinct) {
        int[] present = counts;
        for (int id : distinct) {
            if (id < present.length) {
                present[id]++;
            }
        }
        int now = seen + 1;
        seen = now >= MEMORY ? fade(present) : now;
    }

    private static int fade(int[] present) {
        for (int i = 0; i < present.length; i++) {
            present[i] /= 2;
        }
        return MEMORY / 2;
    }

    /** Gives the share of articles that had a number, 0 to 1. */
    double share(int id) {
        int[] present = counts;
        int count = id < present.length ? present[id] : 0;
        return (count + UNSEEN) / (seen + 1);
    }
}
