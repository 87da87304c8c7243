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
    private static final char ALEF = 'ا';
    private static final char WAW = 'و';
    private static final char YA = 'ي';

    /** A bit for each long vowel, by its distance from alef. */
    private static final long LONG_VOWELS = 1L | 1L << (WAW - ALEF) | 1L << (YA - ALEF);

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
        char[] letters = folded.toCharArray();
        return new String(letters, 0, of(letters, letters.length));
    }

    /**
     * Brings a folded word into that form, in place.
     *
     * @param letters of which the first {@code length} are the word
     * @return how many of them are the word's form
     */
    static int of(char[] letters, int length) {
        if (length == 0) {
            return 0;
        }
        for (int i = 0; i < length; i++) {
            letters[i] = SpellingKey.key(letters[i]);
        }
        char first = letters[0];
        if (first >= '0' && first <= '9') {
            return without('.', letters, length);
        }
        if (!isArabic(first)) {
            return length;
        }
        return skeleton(letters, first == WAW ? withoutAnd(letters, length) : length);
    }

    private static int without(char dropped, char[] letters, int length) {
        int kept = 0;
        for (int i = 0; i < length; i++) {
            if (letters[i] != dropped) {
                letters[kept++] = letters[i];
            }
        }
        return kept;
    }

    private static int withoutAnd(char[] letters, int length) {
        if (length == 1) {
            return 0;
        }
        if (length < SHORTEST_WITH_WAW) {
            return length;
        }
        System.arraycopy(letters, 1, letters, 0, length - 1);
        return length - 1;
    }

    private static boolean isArabic(char letter) {
        return letter >= '\u0621' && letter <= '\u06D3';
    }

    private static int skeleton(char[] letters, int length) {
        int vowels = 0;
        for (int i = 1; i < length; i++) {
            vowels += longVowel(letters[i]);
        }
        if (vowels == 0 || length - vowels < SHORTEST_SKELETON) {
            return length;
        }
        int kept = 1;
        for (int i = 1; i < length; i++) {
            letters[kept] = letters[i];
            kept += 1 - longVowel(letters[i]);
        }
        return kept;
    }

    /**
     * Gives 1 for a long vowel and else 0, without a branch: which letters are vowels cannot be
     * predicted.
     */
    private static int longVowel(char letter) {
        int afterAlef = letter - ALEF;
        return afterAlef >>> 6 == 0 ? (int) (LONG_VOWELS >>> afterAlef) & 1 : 0;
    }
}
