package dev.nashra.enrich.language;

import java.util.function.Consumer;

/**
 * A text as it is compared: small letters, one space for spaces and digits, one sort of apostrophe.
 */
final class Spelled {
    private static final char APOSTROPHE = '\'';
    private static final char NON_JOINER = '\u200c';

    private final char[] units;
    private final int length;
    private final int letters;

    private Spelled(char[] units, int length, int letters) {
        this.units = units;
        this.length = length;
        this.letters = letters;
    }

    /** Spells a text, with a space before and behind. */
    static Spelled of(CharSequence text) {
        char[] units = new char[text.length() + 2];
        units[0] = ' ';
        int end = 1;
        int letters = 0;
        for (int from = 0; from < text.length(); from++) {
            char spelled = spelled(text.charAt(from));
            if (spelled != ' ' || units[end - 1] != ' ') {
                units[end++] = spelled;
            }
            letters += Character.isLetter(spelled) ? 1 : 0;
        }
        if (units[end - 1] != ' ') {
            units[end++] = ' ';
        }
        return new Spelled(units, end, letters);
    }

    int length() {
        return length;
    }

    char at(int index) {
        return units[index];
    }

    /** Gives how many of the units are letters. */
    int letters() {
        return letters;
    }

    /** Gives each word; those with apostrophes, hyphens or non-joiners as a whole and in parts. */
    void words(Consumer<String> sink) {
        int from = 0;
        while (from < length) {
            if (!isOfWord(units[from])) {
                from++;
                continue;
            }
            int part = from;
            int to = from;
            int parts = 0;
            while (to < length && (isOfWord(units[to]) || isJoint(to))) {
                if (!isOfWord(units[to])) {
                    int end = units[to] == APOSTROPHE ? to + 1 : to;
                    sink.accept(new String(units, part, end - part));
                    part = to + 1;
                    parts++;
                }
                to++;
            }
            sink.accept(new String(units, part, to - part));
            if (parts > 0) {
                sink.accept(new String(units, from, to - from));
            }
            from = to;
        }
    }

    private boolean isJoint(int index) {
        char unit = units[index];
        return (unit == APOSTROPHE || unit == '-' || unit == NON_JOINER)
                && index + 1 < length
                && isOfWord(units[index + 1]);
    }

    private static boolean isOfWord(char unit) {
        return unit >= 'a' && (unit <= 'z' || unit > 0x7f && isLetterOrMark(unit));
    }

    private static boolean isLetterOrMark(char unit) {
        int type = Character.getType(unit);
        return Character.isLetter(unit)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static char spelled(char unit) {
        return switch (unit) {
            case '\u2018', '\u2019', '\u02bb', '\u02bc', '`', '\u00b4' -> APOSTROPHE;
            case '\u2010', '\u2011' -> '-';
            // Marks of direction and the Arabic tatweel say nothing.
            case '\u200e', '\u200f', '\u0640', '\ufeff', '\u00ad' -> ' ';
            default ->
                    Character.isWhitespace(unit)
                                    || Character.isSpaceChar(unit)
                                    || Character.isDigit(unit)
                            ? ' '
                            : Character.toLowerCase(unit);
        };
    }
}
