package dev.nashra.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a text into words and says where each stands.
 *
 * <p>A word is a run of letters, digits and the marks on them; inside a number, single separators
 * belong to it. In scripts that write no spaces between words (Han, kana, Thai, Lao, Khmer,
 * Myanmar) every character is a word of its own, so that word n-grams become character n-grams.
 */
public final class Words {
    private Words() {}

    /**
     * A word of a text.
     *
     * @param start first UTF-16 code unit in the text
     * @param end one past the last
     * @param text folded; never empty
     */
    public record Word(int start, int end, String text) {}

    /**
     * Gives the words of a text, in order.
     *
     * @param text as printed, not folded
     */
    public static List<Word> of(String text) {
        List<Word> words = new ArrayList<>(text.length() / 5 + 1);
        WordCursor cursor = new WordCursor(text);
        while (cursor.next()) {
            words.add(new Word(cursor.start(), cursor.end(), cursor.word()));
        }
        return words;
    }
}
