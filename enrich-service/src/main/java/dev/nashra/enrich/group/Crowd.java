package dev.nashra.enrich.group;

import dev.nashra.enrich.group.Linkage.Pair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Estimates the pairs that were never compared, or are forgotten, because a report has more copies
 * than links are kept or a hot key leads to: they are no evidence against.
 *
 * <p>Two articles of a crowd are taken to be as like as the mean, over the articles that both were
 * compared with, of the lesser of the two log-odds. Outside of crowds a pair that was not compared
 * shares no keys, and counts as unlike.
 */
final class Crowd {
    /** Links from which an article is of a crowd: half of them may have left since. */
    private static final int CROWDED = Place.MAX_LINKS / 2;

    private final float[][] logOdds;
    private final boolean[] crowded;

    private Crowd(int[] links, List<Pair> pairs) {
        logOdds = new float[links.length][links.length];
        for (float[] row : logOdds) {
            Arrays.fill(row, Float.NaN);
        }
        for (Pair pair : pairs) {
            logOdds[pair.a()][pair.b()] = pair.logOdds();
            logOdds[pair.b()][pair.a()] = pair.logOdds();
        }
        crowded = new boolean[links.length];
        for (int i = 0; i < links.length; i++) {
            crowded[i] = links[i] >= CROWDED || knowsMostlyCrowded(logOdds[i], links);
        }
    }

    /** Hot keys lead to a few of a crowd only, so that who comes late has few links. */
    private static boolean knowsMostlyCrowded(float[] logOdds, int[] links) {
        int known = 0;
        int many = 0;
        for (int i = 0; i < links.length; i++) {
            if (logOdds[i] >= 0) {
                known++;
                many += links[i] >= CROWDED ? 1 : 0;
            }
        }
        return many * 2 > known;
    }

    /**
     * Estimates what is missing.
     *
     * @param links how many each article has
     * @param pairs that were compared
     * @return pairs that were not; empty where there is no crowd
     */
    static List<Pair> estimates(int[] links, List<Pair> pairs) {
        List<Pair> estimates = new ArrayList<>();
        if (Arrays.stream(links).noneMatch(count -> count >= CROWDED)) {
            return estimates;
        }
        Crowd crowd = new Crowd(links, pairs);
        for (int a = 0; a < links.length; a++) {
            for (int b = a + 1; b < links.length; b++) {
                if (crowd.crowded[a] && crowd.crowded[b] && Float.isNaN(crowd.logOdds[a][b])) {
                    crowd.estimate(a, b, estimates);
                }
            }
        }
        return estimates;
    }

    private void estimate(int a, int b, List<Pair> estimates) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < crowded.length; i++) {
            float lesser = Math.min(logOdds[a][i], logOdds[b][i]);
            if (!Float.isNaN(lesser)) {
                sum += lesser;
                count++;
            }
        }
        if (count > 0) {
            estimates.add(new Pair(a, b, (float) (sum / count)));
        }
    }
}
