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
        for (int i = 0; i < folded.length(); i++) {
            if (key(folded.charAt(i)) != folded.charAt(i)) {
                return respelt(folded, i);
            }
        }
        return folded;
    }

    private static String respelt(String folded, int from) {
        char[] letters = folded.toCharArray();
        for (int i = from; i < letters.length; i++) {
            letters[i] = key(letters[i]);
        }
        return new String(letters);
    }

    /** Gives the key of a letter of a folded word. */
    public static char key(char letter) {
        return switch (letter) {
            case 'غ', 'گ', 'چ' -> 'ج';
            case 'ڤ' -> 'ف';
            case 'پ' -> 'ب';
            default -> letter;
        };
    }
}
