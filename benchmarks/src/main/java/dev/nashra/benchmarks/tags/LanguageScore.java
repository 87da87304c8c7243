package dev.nashra.benchmarks.tags;

import dev.nashra.enrich.language.Language;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts what was decided right, what was taken for what, and whether confidence means it. */
final class LanguageScore {
    private static final double[] BINS = {0, .5, .7, .9, .99, 1.001};

    private final Map<String, Integer> confusions = new TreeMap<>();
    private final int[] said = new int[BINS.length - 1];
    private final int[] right = new int[BINS.length - 1];
    private final double[] confidence = new double[BINS.length - 1];

    void add(String language, Language decided) {
        boolean isRight = decided.primary().equals(language);
        if (!isRight) {
            confusions.merge(language + ">" + decided.primary(), 1, Integer::sum);
        }
        int bin = 0;
        while (decided.confidence() >= BINS[bin + 1]) {
            bin++;
        }
        said[bin]++;
        right[bin] += isRight ? 1 : 0;
        confidence[bin] += decided.confidence();
    }

    /** Gives the share that was decided right; NaN if there was none. */
    double accuracy() {
        return (double) sum(right) / sum(said);
    }

    /** Gives the commonest mistakes as {@code label>decision count}. */
    String confusions(int most) {
        return confusions.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(most)
                .map(mistake -> mistake.getKey() + " " + mistake.getValue())
                .collect(Collectors.joining(", "));
    }

    /**
     * Gives for each bin of confidence the texts in it, the mean confidence and the share right.
     */
    Object[] bin(int bin) {
        return new Object[] {
            said[bin], confidence[bin] / said[bin], (double) right[bin] / said[bin]
        };
    }

    static int bins() {
        return BINS.length - 1;
    }

    static String bin(int bin, String between) {
        return BINS[bin] + between + Math.min(1, BINS[bin + 1]);
    }

    private static int sum(int[] counts) {
        int sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }
}
