package dev.nashra.text;

import java.lang.Character.UnicodeScript;
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
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (!isWordPart(point)) {
                at += Character.charCount(point);
                continue;
            }
            int end = standsAlone(point) ? at + Character.charCount(point) : endOfRun(text, at);
            String folded = Folding.fold(text.subSequence(at, end));
            if (!folded.isEmpty()) {
                words.add(new Word(at, end, folded));
            }
            at = end;
        }
        return words;
    }

    private static int endOfRun(String text, int start) {
        int at = start;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (standsAlone(point) || !(isWordPart(point) || joinsDigits(text, at))) {
                break;
            }
            at += Character.charCount(point);
        }
        return at;
    }

    private static boolean joinsDigits(String text, int at) {
        return switch (text.charAt(at)) {
            case '.', ',', '\'', '\u066B', '\u066C', '،' ->
                    at > 0
                            && at + 1 < text.length()
                            && Character.isDigit(text.charAt(at - 1))
                            && Character.isDigit(text.charAt(at + 1));
            default -> false;
        };
    }

    private static boolean isWordPart(int point) {
        if (point < 128) {
            return (point >= 'a' && point <= 'z')
                    || (point >= 'A' && point <= 'Z')
                    || (point >= '0' && point <= '9');
        }
        return switch (Character.getType(point)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.FORMAT ->
                    true;
            default -> false;
        };
    }

    private static boolean standsAlone(int point) {
        if (point < 0x0E00) {
            return false;
        }
        return switch (UnicodeScript.of(point)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }
}
