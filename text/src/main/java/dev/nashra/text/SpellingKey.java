package dev.nashra.text;

/**
 * Brings the spellings of a foreign name together that Arabic newsrooms differ in: the sound g is غ
 * in one house, ج in the next, and گ or ڤ-like letters where the keyboard has them.
 *
 * <p>Coarser than {@link Folding}: for recognising copies and names, too coarse for search results
 * in general.
 */
public final class SpellingKey {
    private SpellingKey() {}

    /**
     * Gives the key of a word.
     *
     * @param folded a word out of {@link Words} or {@link Folding}
     */
    public static String of(String folded) {
        return folded.replace('غ', 'ج')
                .replace('گ', 'ج')
                .replace('ڤ', 'ف')
                .replace('پ', 'ب')
                .replace('چ', 'ج');
    }
}
