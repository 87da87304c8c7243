package dev.nashra.copies.fingerprint;

import java.util.Arrays;

/** A growing list of {@link WordCode}s, and a hash of the words they stand for. */
final class Codes {
    private static final int FIRST_CAPACITY = 64;

    private int[] codes = new int[FIRST_CAPACITY];
    private int size;
    private long hash;

    /** Appends a word. */
    void add(int code, long wordHash) {
        if (size == codes.length) {
            codes = Arrays.copyOf(codes, size * 2);
        }
        codes[size++] = code;
        hash = WordCode.mix(hash * 31 + wordHash + 1);
    }

    void addAll(Codes other) {
        int both = size + other.size;
        if (both > codes.length) {
            codes = Arrays.copyOf(codes, Math.max(both, codes.length * 2));
        }
        System.arraycopy(other.codes, 0, codes, size, other.size);
        size = both;
    }

    void clear() {
        size = 0;
        hash = 0;
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Gives a hash of the words appended one by one, in their order: 64 bits, of all letters. */
    long hash() {
        return hash;
    }

    /** Gives the first codes. */
    int[] first(int limit) {
        return Arrays.copyOf(codes, Math.min(limit, size));
    }
}
