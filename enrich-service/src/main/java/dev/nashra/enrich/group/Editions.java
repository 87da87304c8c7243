package dev.nashra.enrich.group;

import dev.nashra.copies.fingerprint.Origin;
import java.util.Arrays;
import java.util.List;

/**
 * Tells where two clusters are two editions of a text that appears again and again: Monday's
 * weather and Tuesday's, in several papers each.
 *
 * <p>One article that differs from many is an edited copy. Where several publishers have one
 * wording, and half a day and more apart several have another, it was not an editor who changed it:
 * there were two originals.
 */
final class Editions {
    /** Log-odds that a pair within must have beyond a pair across, on average. */
    static final double MARGIN = 4;

    /** Days between the mean times of the two. */
    static final double APART = 0.5;

    /** The most that a pair can count: above it lie all that are equal but for a comma. */
    private static final double EQUAL = 12;

    private static final double MINUTES = 24 * 60;

    private final double[][] sums;
    private final double[] within;
    private final double[] days;
    private final int[] articles;

    /** A publisher of each cluster; 0 if none is known. */
    private final int[] source;

    /** Whether a cluster has another one. */
    private final boolean[] several;

    Editions(List<Origin> origins) {
        int count = origins.size();
        sums = new double[count][count];
        within = new double[count];
        days = new double[count];
        articles = new int[count];
        source = new int[count];
        several = new boolean[count];
        for (int i = 0; i < count; i++) {
            Arrays.fill(sums[i], Linkage.UNLIKE);
            Origin origin = origins.get(i);
            articles[i] = 1;
            source[i] = origin.source();
            days[i] = origin.isTimeKnown() ? origin.minutes() / MINUTES : Double.NaN;
        }
    }

    int size() {
        return articles.length;
    }

    void compared(int a, int b, float logOdds) {
        sums[a][b] = Math.clamp(logOdds, Linkage.UNLIKE, EQUAL);
        sums[b][a] = sums[a][b];
    }

    /** Tells whether two clusters are each of one wording and day, and not of the same. */
    boolean areTwo(int a, int b) {
        if (!hasWitnesses(a) || !hasWitnesses(b)) {
            return false;
        }
        double apart = Math.abs(days[a] / articles[a] - days[b] / articles[b]);
        double across = sums[a][b] / ((double) articles[a] * articles[b]);
        // Where a time is unknown, the first comparison is false.
        return apart >= APART && Math.min(likeness(a), likeness(b)) - across >= MARGIN;
    }

    private boolean hasWitnesses(int cluster) {
        return several[cluster];
    }

    private double likeness(int cluster) {
        return within[cluster] / (articles[cluster] * (articles[cluster] - 1) / 2.0);
    }

    void join(int kept, int ended) {
        within[kept] += within[ended] + sums[kept][ended];
        days[kept] += days[ended];
        articles[kept] += articles[ended];
        boolean both = source[kept] != 0 && source[ended] != 0;
        several[kept] |= several[ended] || (both && source[kept] != source[ended]);
        source[kept] = source[kept] == 0 ? source[ended] : source[kept];
        for (int i = 0; i < sums.length; i++) {
            sums[kept][i] += sums[ended][i];
            sums[i][kept] = sums[kept][i];
        }
    }
}
