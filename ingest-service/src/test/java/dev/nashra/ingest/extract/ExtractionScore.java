package dev.nashra.ingest.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Precision and recall of texts by the runs of four words they share with the expected ones, the
 * measure of Scrapinghub's article extraction benchmark: both averaged over pages, and F1 of the
 * averages.
 */
public final class ExtractionScore {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
    private static final int RUN = 4;

    private double precisions;
    private double recalls;
    private int found;
    private int expected;

    /** Counts one page. A page without text, or for which none is expected, counts on one side. */
    public void add(String expectedText, String text) {
        Map<String, Integer> wanted = runs(expectedText);
        Map<String, Integer> given = runs(text);
        double shared = 0;
        for (Map.Entry<String, Integer> run : given.entrySet()) {
            shared += Math.min(run.getValue(), wanted.getOrDefault(run.getKey(), 0));
        }
        if (!given.isEmpty()) {
            precisions += shared / total(given);
            found++;
        }
        if (!wanted.isEmpty()) {
            recalls += shared / total(wanted);
            expected++;
        }
    }

    /** Of what was given, how much was expected: 0 to 1. */
    public double precision() {
        return found == 0 ? 0 : precisions / found;
    }

    /** Of what was expected, how much was given: 0 to 1. */
    public double recall() {
        return expected == 0 ? 0 : recalls / expected;
    }

    /** The harmonic mean of both. */
    public double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    private static int total(Map<String, Integer> runs) {
        return runs.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Integer> runs(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        Map<String, Integer> runs = new HashMap<>();
        for (int i = 0; i < Math.max(1, words.size() - RUN + 1) && !words.isEmpty(); i++) {
            runs.merge(
                    String.join(" ", words.subList(i, Math.min(i + RUN, words.size()))),
                    1,
                    Integer::sum);
        }
        return runs;
    }
}
