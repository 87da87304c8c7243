package dev.nashra.rules.match;

/** Spreads consecutive numbers over a table. */
final class Hashes {
    private Hashes() {}

    /** Multiplies by the golden ratio (Knuth, The Art of Computer Programming, 6.4). */
    static int of(int id) {
        int product = id * 0x9E3779B9;
        return product ^ (product >>> 16);
    }
}
