package dev.nashra.local.search;

import java.text.Bidi;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Text in a terminal: how many columns it takes, and how it is kept from disturbing what stands
 * beside it. Texts come from strangers, so nothing in them may steer the terminal.
 */
public final class DisplayText {
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';
    private static final String ELLIPSIS = "…";
    private static final String MIRRORED = "()[]{}<>«»‹›";

    private DisplayText() {}

    /** Makes one line of a text, without signs that steer a terminal or the order of others. */
    public static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c)
                .filter(c -> !steers(c))
                .forEach(line::appendCodePoint);
        return line.toString().strip().replaceAll(" {2,}", " ");
    }

    private static boolean steers(int c) {
        return Character.getType(c) == Character.CONTROL
                || Character.getType(c) == Character.SURROGATE
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0x200E
                || c == 0x200F
                || c == 0x061C;
    }

    /** Gives how many columns a text takes: marks none, wide letters and pictures two. */
    public static int width(String text) {
        return text.codePoints().map(DisplayText::width).sum();
    }

    private static int width(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT,
                    Character.CONTROL ->
                    0;
            default -> isWide(c) ? 2 : 1;
        };
    }

    /** By the blocks that Unicode's East Asian Width (UAX 11) calls wide or fullwidth. */
    private static boolean isWide(int c) {
        return (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0x303E)
                || (c >= 0x3041 && c <= 0xA4CF)
                || (c >= 0xA960 && c <= 0xA97C)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE6F)
                || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0xFFE0 && c <= 0xFFE6)
                || (c >= 0x1F300 && c <= 0x1F64F)
                || (c >= 0x1F680 && c <= 0x1F6FF)
                || (c >= 0x1F900 && c <= 0x1FAFF)
                || (c >= 0x20000 && c <= 0x3FFFD);
    }

    /** Cuts a text to some columns, between letters and not between a letter and its marks. */
    static String cut(String text, int columns) {
        if (width(text) <= columns) {
            return text;
        }
        StringBuilder cut = new StringBuilder();
        int left = columns - width(ELLIPSIS);
        for (String letter : letters(text)) {
            left -= width(letter);
            if (left < 0) {
                break;
            }
            cut.append(letter);
        }
        return cut.toString().stripTrailing() + ELLIPSIS;
    }

    /** Keeps the order of a text to itself, whichever way it runs. */
    static String isolated(String text) {
        boolean plain = text.chars().allMatch(c -> c < 0x80);
        return plain ? text : FIRST_STRONG_ISOLATE + text + POP_ISOLATE;
    }

    /** Puts a text in the order in which it is seen, for a terminal that does not. */
    static String visual(String text) {
        if (!Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
            return text;
        }
        Bidi bidi = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        List<String> letters = letters(text);
        byte[] levels = new byte[letters.size()];
        String[] seen = new String[letters.size()];
        int at = 0;
        for (int i = 0; i < seen.length; i++) {
            levels[i] = (byte) bidi.getLevelAt(at);
            seen[i] = levels[i] % 2 == 1 ? mirrored(letters.get(i)) : letters.get(i);
            at += letters.get(i).length();
        }
        Bidi.reorderVisually(levels, 0, seen, 0, seen.length);
        return String.join("", seen);
    }

    private static String mirrored(String letter) {
        int at = letter.length() == 1 ? MIRRORED.indexOf(letter) : -1;
        return at < 0 ? letter : MIRRORED.substring(at ^ 1, (at ^ 1) + 1);
    }

    /** What a reader takes for one letter: with its marks. */
    private static List<String> letters(String text) {
        BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
        breaks.setText(text);
        List<String> letters = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            letters.add(text.substring(start, end));
            start = end;
        }
        return letters;
    }
}
