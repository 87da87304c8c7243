package dev.nashra.enrich.language;

import java.util.function.BiConsumer;

/**
 * A text as it is compared: small letters, one space for what is between, no addresses, one sort of
 * apostrophe.
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

    /** Spells a text; what follows an at sign or {@code http} up to the next space is left out. */
    static Spelled of(CharSequence text) {
        char[] units = new char[text.length() + 2];
        units[0] = ' ';
        int end = 1;
        int letters = 0;
        int from = 0;
        while (from < text.length()) {
            char unit = text.charAt(from);
            if (isAddress(text, from)) {
                while (from < text.length() && !Character.isWhitespace(text.charAt(from))) {
                    from++;
                }
                continue;
            }
            char spelled = spelled(unit);
            if (spelled != ' ' || units[end - 1] != ' ') {
                units[end++] = spelled;
            }
            letters += Character.isLetter(spelled) ? 1 : 0;
            from++;
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
    void words(BiConsumer<String, Integer> sink) {
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
                    sink.accept(new String(units, part, end - part), to - part);
                    part = to + 1;
                    parts++;
                }
                to++;
            }
            sink.accept(new String(units, part, to - part), to - part);
            if (parts > 0) {
                sink.accept(new String(units, from, to - from), to - from - parts);
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

    private static boolean isAddress(CharSequence text, int at) {
        char unit = text.charAt(at);
        return unit == '@'
                || (unit == 'h' || unit == 'w')
                        && (begins(text, at, "http:")
                                || begins(text, at, "https:")
                                || begins(text, at, "www."));
    }

    private static boolean begins(CharSequence text, int at, String what) {
        return at + what.length() <= text.length()
                && text.subSequence(at, at + what.length()).toString().equals(what);
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
