package dev.nashra.copies.fingerprint;

import java.util.Arrays;

/**
 * The set of three-word shingles of a passage, each with a weight.
 *
 * <p>Weights stand beside hashes sorted by hash, so that two sets are compared by one merge.
 */
public final class Shingles {
    /** Words in a shingle. */
    static final int WIDTH = 3;

    private final long[] hashes;
    private final double total;

    private Shingles(long[] hashes, double total) {
        this.hashes = hashes;
        this.total = total;
    }

    /** Gives the shingles of the first {@code limit} words; of all if there are fewer. */
    public static Shingles of(int[] words, int limit) {
        int end = Math.min(words.length, limit);
        int count = Math.max(end == 0 ? 0 : 1, end - WIDTH + 1);
        long[] hashes = new long[count];
        for (int i = 0; i < count; i++) {
            hashes[i] = at(words, i, end);
        }
        Arrays.sort(hashes);
        int distinct = 0;
        double total = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || hashes[i] != hashes[i - 1]) {
                hashes[distinct++] = hashes[i];
                total += weight(hashes[i]);
            }
        }
        return new Shingles(Arrays.copyOf(hashes, distinct), total);
    }

    /**
     * Gives the shingle that begins at a word: 56 bits of hash, and in the lowest 8 the weight in
     * steps of 1/64.
     *
     * <p>The hash begins with 0 and becomes, word after word, {@code mix(31 * hash + code + 1)}
     * with {@link WordCode#mix} and the upper 22 bits of the word's code; its lowest 8 bits give
     * way to the weight, which is the mean of the words', 13 to 83 64ths. A text of one or two
     * words has one shingle, of those.
     */
    static long at(int[] words, int start, int end) {
        long hash = 0;
        double weight = 0;
        int width = Math.min(WIDTH, end - start);
        for (int i = start; i < start + width; i++) {
            hash = WordCode.mix(hash * 31 + WordCode.hash(words[i]) + 1);
            weight += WordCode.weight(words[i]);
        }
        return hash & ~0xFFL | Math.round(weight / width * 64);
    }

    static double weight(long shingle) {
        return (shingle & 0xFF) / 64.0;
    }

    /** Gives the number of distinct shingles. */
    public int size() {
        return hashes.length;
    }

    /** Gives the sum of the weights. */
    public double total() {
        return total;
    }

    /** Gives the weight of what two sets share. */
    public double shared(Shingles other) {
        double sum = 0;
        int i = 0;
        int j = 0;
        while (i < hashes.length && j < other.hashes.length) {
            int order = Long.compare(hashes[i], other.hashes[j]);
            if (order == 0) {
                sum += weight(hashes[i]);
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return sum;
    }
}
