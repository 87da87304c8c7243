package dev.nashra.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * What each UTF-16 code unit folds to, worked out once from the JDK's Unicode tables.
 *
 * <p>Marks are dropped only from scripts where they are optional in print (Arabic, Hebrew) or where
 * leaving them out is a common misspelling (Latin, Greek, Cyrillic); in Indic scripts and kana they
 * are letters.
 */
final class FoldTable {
    /** The unit folds to nothing. */
    static final char DROPPED = '\uFFFF';

    /** The unit folds to more than one; see {@link #EXPANSIONS}. None folds to a greater unit. */
    static final char EXPANDED = '\uFFFE';

    static final char[] UNITS = new char[0x10000];
    static final Map<Character, String> EXPANSIONS = new HashMap<>();

    /** What Unicode does not say, as "from, to" pairs. */
    private static final String LETTERS =
            "ٱا ٲا ٳا ٵا ىي یي ےي ېي ێي ئي ؤو ۆو ۇو ۈو ۋو ةه ۀه ہه ھه ەه ۃه کك ڪك ڭك ıi øo łl đd ðd ”\" “\" „\" «\" »\""
                    + " ‟\" ’' ‘' ‚' ‹' ›' ʼ' ،, ؛; ؟? ٪% ٫. ٬, –- —- −- ‐- ‑-";

    private FoldTable() {}

    static {
        for (int unit = 0; unit < UNITS.length; unit++) {
            put((char) unit, folded((char) unit));
        }
        for (String pair : LETTERS.split(" ")) {
            put(pair.charAt(0), pair.substring(1));
        }
        put('ء', "");
        put('ـ', "");
        put('æ', "ae");
        put('œ', "oe");
        put('ß', "ss");
        put('þ', "th");
        resolve();
    }

    /**
     * What a unit folds to may have a folding of its own; afterwards folding twice is folding once.
     */
    private static void resolve() {
        for (int unit = 0; unit < UNITS.length; unit++) {
            String to = of((char) unit);
            for (int round = 0; round < 3; round++) {
                StringBuilder next = new StringBuilder();
                to.chars().forEach(part -> next.append(of((char) part)));
                to = next.toString();
            }
            put((char) unit, to);
        }
    }

    private static String of(char unit) {
        return switch (UNITS[unit]) {
            case DROPPED -> "";
            case EXPANDED -> EXPANSIONS.getOrDefault(unit, "");
            default -> String.valueOf(UNITS[unit]);
        };
    }

    private static void put(char unit, String to) {
        if (to.length() == 1) {
            UNITS[unit] = to.charAt(0);
        } else if (to.isEmpty()) {
            UNITS[unit] = DROPPED;
        } else {
            UNITS[unit] = EXPANDED;
            EXPANSIONS.put(unit, to);
        }
    }

    private static String folded(char unit) {
        if (Character.isSurrogate(unit)) {
            return String.valueOf(unit);
        }
        if (Character.isDigit(unit)) {
            return String.valueOf(Character.digit(unit, 10));
        }
        int type = Character.getType(unit);
        if (type == Character.FORMAT
                || (isOptionalMark(unit) && type == Character.NON_SPACING_MARK)) {
            return "";
        }
        String composed = Normalizer.normalize(String.valueOf(unit), Normalizer.Form.NFKC);
        StringBuilder out = new StringBuilder();
        composed.codePoints().forEach(point -> appendBare(point, out));
        return out.toString();
    }

    private static void appendBare(int point, StringBuilder out) {
        int lower = Character.toLowerCase(point);
        if (!losesMarks(UnicodeScript.of(lower))) {
            out.appendCodePoint(lower);
            return;
        }
        String parts = Normalizer.normalize(Character.toString(lower), Normalizer.Form.NFKD);
        parts.codePoints()
                .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
                .map(Character::toLowerCase)
                .forEach(out::appendCodePoint);
    }

    private static boolean losesMarks(UnicodeScript script) {
        return switch (script) {
            case ARABIC, HEBREW, LATIN, GREEK, CYRILLIC -> true;
            default -> false;
        };
    }

    /** Arabic harakat and Quranic signs, Hebrew points, and the marks of Latin, Greek, Cyrillic. */
    private static boolean isOptionalMark(char unit) {
        return (unit >= 0x0300 && unit <= 0x036F)
                || (unit >= 0x0483 && unit <= 0x0487)
                || (unit >= 0x0591 && unit <= 0x05C7)
                || (unit >= 0x0610 && unit <= 0x061A)
                || (unit >= 0x064B && unit <= 0x065F)
                || unit == 0x0670
                || (unit >= 0x06D6 && unit <= 0x06ED)
                || (unit >= 0x08D3 && unit <= 0x08FF)
                || (unit >= 0xFE00 && unit <= 0xFE0F)
                || (unit >= 0xFE20 && unit <= 0xFE2F);
    }
}
