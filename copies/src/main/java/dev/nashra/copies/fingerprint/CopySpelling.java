package dev.nashra.copies.fingerprint;

import dev.nashra.text.SpellingKey;

/**
 * The form in which words of two copies are compared: beyond {@link SpellingKey}, the Arabic "and"
 * that one house writes onto the next word and another apart is left out.
 */
public final class CopySpelling {
    private static final char WAW = 'و';
    private static final int SHORTEST_WITH_WAW = 4;

    private CopySpelling() {}

    /**
     * Gives the form of a folded word; empty for a lone "and".
     *
     * <p>A first letter waw that belongs to the word goes as well: what matters is that both copies
     * lose it.
     */
    public static String of(String folded) {
        String key = SpellingKey.of(folded);
        if (key.isEmpty() || key.charAt(0) != WAW) {
            return key;
        }
        if (key.length() == 1) {
            return "";
        }
        return key.length() >= SHORTEST_WITH_WAW ? key.substring(1) : key;
    }
}
