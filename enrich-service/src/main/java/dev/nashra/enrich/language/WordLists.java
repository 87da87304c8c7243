package dev.nashra.enrich.language;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Frequent words of languages and how much each speaks for those that have it. Immutable. */
final class WordLists {
    static final WordLists SHARED = new WordLists(Candidates.KNOWN);

    /** Share of a word at the head of its list, and of one that is in no list, of a text's words. */
    private static final double COMMONEST = .08;

    private static final double UNLISTED = 3e-4;

    private final Map<String, Listing> listings = new HashMap<>();

    /** The languages of a word, each with its weight in nats. */
    record Listing(int[] languages, double[] weights) {
        Listing with(int language, double weight) {
            int[] more = java.util.Arrays.copyOf(languages, languages.length + 1);
            double[] heavier = java.util.Arrays.copyOf(weights, weights.length + 1);
            more[languages.length] = language;
            heavier[weights.length] = weight;
            return new Listing(more, heavier);
        }
    }

    private WordLists(Candidates candidates) {
        for (String line : Resources.lines("words.txt")) {
            int colon = line.indexOf(':');
            int language = candidates.find(line.substring(0, colon));
            String[] words = line.substring(colon + 1).strip().split(" +");
            for (int rank = 0; rank < words.length; rank++) {
                add(words[rank], language, Math.log(COMMONEST / (rank + 2) / UNLISTED));
            }
        }
    }

    @Nullable Listing find(String word) {
        return listings.get(word);
    }

    private void add(String word, int language, double weight) {
        String spelled = spelled(word);
        // Single letters are initials and units as well.
        double sure = spelled.length() == 1 ? .35 : spelled.length() == 2 ? .7 : 1;
        Listing before = listings.getOrDefault(spelled, new Listing(new int[0], new double[0]));
        for (int listed : before.languages()) {
            if (listed == language) {
                return;
            }
        }
        listings.put(spelled, before.with(language, Math.max(.8, weight) * sure));
    }

    private static String spelled(String word) {
        Spelled spelled = Spelled.of(word);
        StringBuilder text = new StringBuilder();
        for (int i = 1; i < spelled.length() - 1; i++) {
            text.append(spelled.at(i));
        }
        return text.toString();
    }
}
