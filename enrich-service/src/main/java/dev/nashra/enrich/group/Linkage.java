package dev.nashra.enrich.group;

import dev.nashra.copies.fingerprint.Origin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Divides articles into groups of copies: agglomerative clustering by average linkage (Sokal and
 * Michener 1958) over the log-odds of each pair.
 *
 * <p>The likest pair is joined first; two clusters are joined if, over all pairs between them, the
 * evidence for copies outweighs that against. So one wrong link does not chain two reports
 * together, as it does with connected components or best parents: ten weather reports of Monday and
 * ten of Tuesday hold a hundred pairs, and one of them that looks like a copy is outvoted.
 *
 * <p>What evidence cannot outvote are two {@link Editions}.
 *
 * <p>The result is a function of the pairs and origins alone: neither the order of arrival nor that
 * of the arguments matters.
 */
final class Linkage {
    /** Log-odds of a pair that was not worth comparing, and the least that a pair can count. */
    static final float UNLIKE = -3;

    /** The most that a pair can count. */
    static final float LIKE = 6;

    private final int[] cluster;
    private final double[][] sums;
    private final Editions editions;

    private Linkage(Editions editions) {
        this.editions = editions;
        int articles = editions.size();
        cluster = new int[articles];
        sums = new double[articles][articles];
        for (int i = 0; i < articles; i++) {
            cluster[i] = i;
            Arrays.fill(sums[i], UNLIKE);
        }
    }

    /**
     * A comparison of two articles.
     *
     * @param a number of one
     * @param b number of the other
     * @param logOdds that they are copies
     */
    record Pair(int a, int b, float logOdds) {
        static final Comparator<Pair> LIKEST_FIRST =
                Comparator.comparingDouble(Pair::bounded)
                        .reversed()
                        .thenComparingInt(Pair::first)
                        .thenComparingInt(Pair::second);

        private float bounded() {
            return Math.clamp(logOdds, UNLIKE, LIKE);
        }

        private int first() {
            return Math.min(a, b);
        }

        private int second() {
            return Math.max(a, b);
        }
    }

    /**
     * Clusters articles numbered from 0.
     *
     * @param origins of the articles, by number
     * @param pairs in any order; each once or, with the same log-odds, twice
     * @return for each article a number that the articles of its cluster, and no others, have
     */
    static int[] clusters(List<Origin> origins, List<Pair> pairs) {
        Linkage linkage = new Linkage(new Editions(origins));
        for (Pair pair : pairs) {
            linkage.sums[pair.a()][pair.b()] = pair.bounded();
            linkage.sums[pair.b()][pair.a()] = pair.bounded();
            linkage.editions.compared(pair.a(), pair.b(), pair.logOdds());
        }
        List<Pair> likest = new ArrayList<>(pairs);
        likest.removeIf(pair -> pair.logOdds() < 0);
        likest.sort(Pair.LIKEST_FIRST);
        likest.forEach(linkage::consider);
        return linkage.cluster;
    }

    private void consider(Pair pair) {
        int kept = Math.min(cluster[pair.a()], cluster[pair.b()]);
        int ended = Math.max(cluster[pair.a()], cluster[pair.b()]);
        if (kept == ended || sums[kept][ended] < 0 || editions.areTwo(kept, ended)) {
            return;
        }
        for (int i = 0; i < cluster.length; i++) {
            if (cluster[i] == ended) {
                cluster[i] = kept;
            }
            sums[kept][i] += sums[ended][i];
            sums[i][kept] = sums[kept][i];
        }
        editions.join(kept, ended);
    }
}
