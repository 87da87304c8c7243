package dev.nashra.text;

import java.lang.Character.UnicodeScript;

/** What each UTF-16 code unit is to a word, worked out once from the JDK's Unicode tables. */
final class LetterTable {
    /** Between words. */
    static final byte OTHER = 0;

    /** Within a word. */
    static final byte PART = 1;

    /** A word of its own. */
    static final byte ALONE = 2;

    /** Half of a code point: only the whole tells. */
    private static final byte SURROGATE = 3;

    private static final byte[] UNITS = new byte[0x10000];

    static {
        for (int unit = 0; unit < UNITS.length; unit++) {
            UNITS[unit] = Character.isSurrogate((char) unit) ? SURROGATE : kindOf(unit);
        }
    }

    private LetterTable() {}

    /** Tells what the code point that begins at a place is. */
    static byte kindAt(char[] text, int at) {
        byte kind = UNITS[text[at]];
        return kind == SURROGATE ? kindOf(Character.codePointAt(text, at)) : kind;
    }

    /**
     * Tells whether a unit is a whole code point within a word: of most units, all there is to ask.
     */
    static boolean isPart(char unit) {
        return UNITS[unit] == PART;
    }

    private static byte kindOf(int point) {
        if (!isWordPart(point)) {
            return OTHER;
        }
        return standsAlone(point) ? ALONE : PART;
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
