package dev.nashra.text;

/**
 * Folds away what differs between two spellings of the same word: presentation forms and other
 * compatibility characters (NFKC), case, optional marks (harakat, Latin accents), hamza and its
 * carriers, alef, ya and ta marbuta variants, Persian letters for Arabic ones, tatweel, digits of
 * any script, number formats, quotes, invisible controls.
 *
 * <p>Meant for comparing, never for showing: {@code fold(fold(x))} equals {@code fold(x)}, and the
 * result's offsets are its own. What each character becomes follows Unicode 16 and, for Arabic, the
 * practice of Lucene's {@code ArabicNormalizer} extended to hamza and numbers.
 */
public final class Folding {
    private Folding() {}

    /**
     * Folds a text.
     *
     * @param text any text; lone surrogates are kept
     * @return the folded text, in time linear in its length
     */
    public static String fold(CharSequence text) {
        Letters out = new Letters();
        char[] units = text.toString().toCharArray();
        fold(units, 0, units.length, out);
        return Numbers.mayHoldSeparator(out) ? Numbers.canonical(out.toString()) : out.toString();
    }

    /** Appends what a part of a text folds to, numbers as they stand. */
    static void fold(char[] text, int start, int end, Letters out) {
        out.reserve(end - start);
        for (int i = start; i < end; i++) {
            char to = FoldTable.UNITS[text[i]];
            if (to < FoldTable.EXPANDED) {
                out.units[out.length++] = to;
            } else if (to == FoldTable.EXPANDED) {
                out.append(FoldTable.EXPANSIONS.getOrDefault(text[i], ""));
                out.reserve(end - i);
            }
        }
    }
}
