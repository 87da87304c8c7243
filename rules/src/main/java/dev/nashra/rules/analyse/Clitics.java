package dev.nashra.rules.analyse;

import java.util.List;

/** Takes off the article and the conjunctions and prepositions that Arabic writes before a word. */
final class Clitics {
    /** Those of Lucene's ArabicStemmer, which takes off one of them. */
    private static final List<String> PREFIXES =
            List.of("وال", "بال", "كال", "فال", "ال", "لل", "و");

    private static final int MIN_REST = 2;
    private static final int MIN_REST_OF_LETTER = 3;

    private Clitics() {}

    /** Gives what is left of a folded word; the word itself if too little would be. */
    static String without(String folded) {
        for (String prefix : PREFIXES) {
            int rest = prefix.length() == 1 ? MIN_REST_OF_LETTER : MIN_REST;
            if (folded.startsWith(prefix) && folded.length() >= prefix.length() + rest) {
                return folded.substring(prefix.length());
            }
        }
        return folded;
    }
}
