package dev.nashra.copies.fingerprint;

/**
 * A word in 24 bits: the upper 22 hash it, the lower 2 say what kind of word it is.
 *
 * <p>Of the word as {@link CopySpelling} gives it: FNV-1a with 64 bits (offset basis {@code
 * cbf29ce484222325}, prime {@code 100000001b3}), a UTF-16 code unit at a time, then {@link #mix};
 * the upper 22 bits of that are bits 23 to 2. Bits 1 and 0: 3 if it holds a digit, else 0 if it is
 * a function word of its language, else 1 if it has fewer than six code units, else 2. There is no
 * seed. Two given words share a hash with probability 2<sup>-22</sup>; a shingle needs three at
 * once.
 */
public final class WordCode {
    /** Bytes of a code. */
    static final int BYTES = 3;

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final int KIND_BITS = 2;
    private static final int KIND_MASK = (1 << KIND_BITS) - 1;
    private static final int FUNCTION_WORD = 0;
    private static final int SHORT_WORD = 1;
    private static final int LONG_WORD = 2;
    private static final int NUMBER = 3;

    /** Weights by kind: how much a shingle gains from the word. Chosen on labelled streams. */
    private static final int[] TENTHS = {2, 8, 11, 13};

    private static final int LONG_WORD_LETTERS = 6;

    private WordCode() {}

    /** Gives the whole hash of a word, of which a code holds a part. */
    static long hash(char[] letters, int length) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < length; i++) {
            hash = (hash ^ letters[i]) * FNV_PRIME;
        }
        return mix(hash);
    }

    /**
     * Gives the code of a word.
     *
     * @param letters of which the first {@code length} count, at least one
     * @param hash of the word
     */
    static int of(char[] letters, int length, long hash, boolean functionWord) {
        int kind =
                functionWord ? FUNCTION_WORD : length < LONG_WORD_LETTERS ? SHORT_WORD : LONG_WORD;
        return (int) (hash >>> (Long.SIZE - 22)) << KIND_BITS
                | (holdsDigit(letters, length) ? NUMBER : kind);
    }

    private static boolean holdsDigit(char[] letters, int length) {
        for (int i = 0; i < length; i++) {
            if (letters[i] >= '0' && letters[i] <= '9') {
                return true;
            }
        }
        return false;
    }

    /**
     * Gives how much the word tells, in tenths: 2 for a function word to 13 for a number. Whole
     * numbers, so that sums of them are the same in any order.
     */
    public static int tenths(int code) {
        return TENTHS[code & KIND_MASK];
    }

    /** Tells whether the word holds a digit. */
    public static boolean isNumber(int code) {
        return (code & KIND_MASK) == NUMBER;
    }

    /** Tells whether the word is more than grammar; numbers are. */
    public static boolean isContent(int code) {
        return (code & KIND_MASK) != FUNCTION_WORD;
    }

    /** Gives the hash without the kind. */
    static int hash(int code) {
        return code >>> KIND_BITS;
    }

    /** Spreads a hash over all 64 bits (MurmurHash3, fmix64). */
    public static long mix(long hash) {
        long h = hash;
        h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
        h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return h ^ (h >>> 33);
    }
}
