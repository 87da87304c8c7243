package dev.nashra.copies.fingerprint;

import dev.nashra.text.SpellingKey;

/**
 * The form in which words of two copies are compared. Beyond {@link SpellingKey}:
 *
 * <ul>
 *   <li>the Arabic "and" that one house writes onto the next word and another apart is left out;
 *   <li>long vowels inside an Arabic word are left out, because the spellings of a foreign name
 *       differ in them more than in anything else (أمريكي, أميركي);
 *   <li>points in numbers are left out, because 363.378 is a third of a million in one house and a
 *       decimal in the next.
 * </ul>
 */
public final class CopySpelling {
    private static final char WAW = 'و';
    private static final int SHORTEST_WITH_WAW = 4;

    /** Letters that must be left of a word without its long vowels. */
    private static final int SHORTEST_SKELETON = 3;

    private CopySpelling() {}

    /**
     * Gives the form of a folded word; empty for a lone "and".
     *
     * <p>A first letter waw that belongs to the word goes as well: what matters is that both copies
     * lose it.
     */
    public static String of(String folded) {
        String key = SpellingKey.of(folded);
        if (key.isEmpty()) {
            return key;
        }
        char first = key.charAt(0);
        if (first >= '0' && first <= '9') {
            return key.replace(".", "");
        }
        if (first == WAW) {
            key = withoutAnd(key);
        }
        return isArabic(first) ? skeleton(key) : key;
    }

    private static String withoutAnd(String key) {
        if (key.length() == 1) {
            return "";
        }
        return key.length() >= SHORTEST_WITH_WAW ? key.substring(1) : key;
    }

    private static boolean isArabic(char letter) {
        return letter >= '\u0621' && letter <= '\u06D3';
    }

    private static String skeleton(String key) {
        char[] out = new char[key.length()];
        int length = 0;
        for (int i = 0; i < key.length(); i++) {
            char letter = key.charAt(i);
            if (i == 0 || (letter != 'ا' && letter != WAW && letter != 'ي')) {
                out[length++] = letter;
            }
        }
        boolean isWhole = length == key.length() || length < SHORTEST_SKELETON;
        return isWhole ? key : new String(out, 0, length);
    }
}
