package dev.nashra.enrich.language;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Frequent words of languages and how much each speaks for those that have it. Immutable. */
final class WordLists {
    static final WordLists SHARED = new WordLists(Candidates.KNOWN);

    /** Zipf: of a text's words, the r-th of a list is a share of this by r + 1. */
    private static final double COMMONEST = .08;

    /** Share of the same word in texts of a language that does not list it. */
    private static final double UNLISTED = 3e-4;

    private static final double LEAST = .8;
    private static final double FOR_LENGTH = .25;

    private final Map<String, Listing> listings = new HashMap<>();

    /**
     * A language that has a word.
     *
     * @param language index of the candidate
     * @param weight in nats
     * @param next another language that has it; null if that is all
     */
    record Listing(int language, double weight, @Nullable Listing next) {}

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

    /** Gives the languages that have a word as {@link Spelled} has it; null if none has. */
    @Nullable Listing find(String word) {
        return listings.get(word);
    }

    private void add(String word, int language, double weight) {
        String spelled = spelled(word);
        // Single letters are initials and units as well.
        double sure = spelled.length() == 1 ? .35 : spelled.length() == 2 ? .7 : 1;
        Listing before = listings.get(spelled);
        // A list may name a word twice: the first time counts.
        if (before == null || before.language() != language) {
            // Long words are no accident, however rare.
            double least = Math.clamp(LEAST + FOR_LENGTH * (spelled.length() - 3), LEAST, 2);
            listings.put(spelled, new Listing(language, Math.max(least, weight) * sure, before));
        }
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
