package dev.nashra.enrich.tag.name;

import java.util.HashMap;
import java.util.Map;

/**
 * Says from the letters of an Arabic word whether it looks like a foreign name: the logarithm of
 * how much likelier its groups of three letters are in names than in everyday words, per letter.
 *
 * <p>Learnt when it is made, from the lists that ship; no text is behind it.
 */
final class LetterModel {
    private static final int SMOOTHING = 30;

    private final Map<String, int[]> triples = new HashMap<>();
    private final Map<String, int[]> pairs = new HashMap<>();
    private final int[] totals = new int[2];

    /** Learns from names and from everyday words, folded. */
    LetterModel(Iterable<String> names, Iterable<String> words) {
        names.forEach(name -> learn(name, 0));
        words.forEach(word -> learn(word, 1));
    }

    /**
     * Gives how much more a word looks like a foreign name than like an everyday word.
     *
     * @param word folded
     * @return natural logarithm per letter, about -1.5 to 1.5
     */
    double foreignness(String word) {
        String padded = "^" + word + "$";
        double sum = 0;
        for (int i = 0; i + 3 <= padded.length(); i++) {
            sum += Math.log(chance(padded, i, 0) / chance(padded, i, 1));
        }
        return sum / Math.max(1, padded.length() - 2);
    }

    private void learn(String word, int kind) {
        String padded = "^" + word + "$";
        for (int i = 0; i + 2 <= padded.length(); i++) {
            pairs.computeIfAbsent(padded.substring(i, i + 2), p -> new int[2])[kind]++;
            totals[kind]++;
            if (i + 3 <= padded.length()) {
                triples.computeIfAbsent(padded.substring(i, i + 3), t -> new int[2])[kind]++;
            }
        }
    }

    /** The third letter after the first two, backed by the share of the last two. */
    private double chance(String padded, int at, int kind) {
        int triple = count(triples, padded.substring(at, at + 3), kind);
        int before = count(pairs, padded.substring(at, at + 2), kind);
        int last = count(pairs, padded.substring(at + 1, at + 3), kind);
        double backing = (last + .5) / (totals[kind] + 500) * 30;
        return (triple + SMOOTHING * backing) / (before + SMOOTHING);
    }

    private static int count(Map<String, int[]> counts, String letters, int kind) {
        int[] both = counts.get(letters);
        return both == null ? 0 : both[kind];
    }
}
