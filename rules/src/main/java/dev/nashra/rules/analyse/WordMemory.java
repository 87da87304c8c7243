package dev.nashra.rules.analyse;

import dev.nashra.text.TextLanguage;
import org.jspecify.annotations.Nullable;

/**
 * Words of a language that were stemmed before: a text has few that no text before it had. Each has
 * one place by its hash, and whoever comes last has it; so memory is bounded and no lock is needed.
 */
final class WordMemory {
    /** Places; at some 140 bytes a word at most 20 MB a language. */
    private static final int SIZE = 1 << 17;

    /** Longer ones are seldom seen again. */
    private static final int MOST_LETTERS = 40;

    private final TextLanguage language;

    // Racy on purpose: a word is immutable, and one that is not seen yet is made again.
    private final @Nullable Word[] words = new Word[SIZE];

    WordMemory(TextLanguage language) {
        this.language = language;
    }

    /** Gives the word that stands in a text from one character to another. */
    Word word(CharSequence text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + text.charAt(i);
        }
        int place = (hash ^ hash >>> 15) & SIZE - 1;
        Word known = words[place];
        if (known != null && isAt(known.surface(), text, start, end)) {
            return known;
        }
        Word word = Word.of(language, text.subSequence(start, end).toString());
        if (end - start <= MOST_LETTERS) {
            words[place] = word;
        }
        return word;
    }

    private static boolean isAt(String surface, CharSequence text, int start, int end) {
        if (surface.length() != end - start) {
            return false;
        }
        for (int i = 0; i < surface.length(); i++) {
            if (surface.charAt(i) != text.charAt(start + i)) {
                return false;
            }
        }
        return true;
    }
}
