package dev.nashra.enrich.tag.topic;

import dev.nashra.text.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a list.
 *
 * @param words folded, at least one
 * @param isExact does not stand for its other forms; only of single words
 * @param isCapitalised counts only where the text begins it with a capital
 * @param vote null for a phrase that says nothing
 */
record Entry(List<String> words, boolean isExact, boolean isCapitalised, Term.@Nullable Vote vote) {
    private static final char EXACT = '=';

    /**
     * Reads a term.
     *
     * @param spelling as printed, after {@code =} if it is exact
     * @throws IllegalStateException if it has no word
     */
    static Entry of(String spelling, Term.@Nullable Vote vote) {
        List<Words.Word> words = Words.of(spelling);
        if (words.isEmpty()) {
            throw new IllegalStateException("a term without a word: " + spelling);
        }
        return new Entry(
                words.stream().map(Words.Word::text).toList(),
                spelling.charAt(0) == EXACT,
                Character.isUpperCase(spelling.codePointAt(words.getFirst().start())),
                vote);
    }

    boolean isSingle() {
        return words.size() == 1;
    }
}
