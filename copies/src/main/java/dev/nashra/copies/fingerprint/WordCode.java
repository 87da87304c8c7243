package dev.nashra.copies.fingerprint;

/**
 * A word in 32 bits: the upper 28 hash it, the lower 4 say how much it tells.
 *
 * <p>Layout version {@link Fingerprint#VERSION}: FNV-1a, 64 bit, over the UTF-16 code units, then
 * the finaliser of MurmurHash3; the upper 28 bits of that, then the class. Two words of a
 * vocabulary of 100,000 share a hash with probability 4e-4 each; a shingle needs three at once.
 */
final class WordCode {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final int CLASS_MASK = 0xF;

    /** Weights by class: how much a shingle gains from the word. Chosen on labelled streams. */
    private static final double[] WEIGHTS = {0.2, 0.8, 1.1, 1.3};

    private static final int LONG_WORD = 6;

    private WordCode() {}

    static int of(String word, boolean functionWord) {
        long hash = FNV_OFFSET;
        boolean number = false;
        for (int i = 0; i < word.length(); i++) {
            char unit = word.charAt(i);
            hash = (hash ^ unit) * FNV_PRIME;
            number |= unit >= '0' && unit <= '9';
        }
        int telling = number ? 3 : functionWord ? 0 : word.length() < LONG_WORD ? 1 : 2;
        return (int) (mix(hash) >>> 32) & ~CLASS_MASK | telling;
    }

    static double weight(int code) {
        return WEIGHTS[code & CLASS_MASK];
    }

    /** Spreads a hash over all 64 bits (MurmurHash3, fmix64). */
    static long mix(long hash) {
        long h = hash;
        h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
        h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return h ^ (h >>> 33);
    }
}
