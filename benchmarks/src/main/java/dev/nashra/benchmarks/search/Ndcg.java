package dev.nashra.benchmarks.search;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Normalised discounted cumulative gain: 1 if what was found stands in the best order there is,
 * less the later good articles come (Järvelin and Kekäläinen 2002; gain 2<sup>grade</sup> − 1 as in
 * Burges et al. 2005).
 */
final class Ndcg {
    private Ndcg() {}

    /**
     * Gives the gain.
     *
     * @param found ids, the best first
     * @param grades by id, 1 and more; what has none is worth nothing
     * @param depth how many of the found are looked at
     * @return 0 to 1
     */
    static double at(int depth, List<String> found, Map<String, Integer> grades) {
        List<Integer> best = grades.values().stream().sorted(Comparator.reverseOrder()).toList();
        List<Integer> got = found.stream().map(id -> grades.getOrDefault(id, 0)).toList();
        return gain(got, depth) / gain(best, depth);
    }

    private static double gain(List<Integer> grades, int depth) {
        double gain = 0;
        for (int i = 0; i < Math.min(depth, grades.size()); i++) {
            gain += (Math.pow(2, grades.get(i)) - 1) / (Math.log(i + 2) / Math.log(2));
        }
        return gain;
    }
}
