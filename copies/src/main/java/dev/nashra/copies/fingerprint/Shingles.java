package dev.nashra.copies.fingerprint;

import java.util.Arrays;

/**
 * The set of three-word shingles of a passage, each with a weight.
 *
 * <p>A hash table with open addressing, at most half full. Weights are counted in 64ths, so that
 * sums of them are the same in any order.
 */
public final class Shingles {
    /** Words in a shingle. */
    static final int WIDTH = 3;

    /** No shingle: none is without weight. */
    private static final long EMPTY = 0;

    private static final long WEIGHT = 0xFF;
    private static final double STEPS = 64;

    /** Distinct, in the order of the words. */
    private final long[] shingles;

    private final long[] table;
    private final int total;

    private Shingles(long[] all) {
        table = new long[Integer.highestOneBit(Math.max(1, all.length)) * 4];
        long[] distinct = new long[all.length];
        int count = 0;
        int sum = 0;
        for (long shingle : all) {
            int slot = slotOf(shingle);
            if (table[slot] == EMPTY) {
                table[slot] = shingle;
                distinct[count++] = shingle;
                sum += (int) (shingle & WEIGHT);
            }
        }
        shingles = count == all.length ? all : Arrays.copyOf(distinct, count);
        total = sum;
    }

    /** Gives the shingles of the first {@code limit} words; of all if there are fewer. */
    public static Shingles of(int[] words, int limit) {
        int end = Math.min(words.length, limit);
        long[] all = new long[Math.max(end == 0 ? 0 : 1, end - WIDTH + 1)];
        for (int i = 0; i < all.length; i++) {
            all[i] = at(words, i, end);
        }
        return new Shingles(all);
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
        int tenths = 0;
        int width = Math.min(WIDTH, end - start);
        for (int i = start; i < start + width; i++) {
            hash = WordCode.mix(hash * 31 + WordCode.hash(words[i]) + 1);
            tenths += WordCode.tenths(words[i]);
        }
        int tenfold = 10 * width;
        return hash & ~WEIGHT | (tenths * 64 + tenfold / 2) / tenfold;
    }

    static double weight(long shingle) {
        return (shingle & WEIGHT) / STEPS;
    }

    /** Gives the number of distinct shingles. */
    public int size() {
        return shingles.length;
    }

    /** Gives the sum of the weights. */
    public double total() {
        return total / STEPS;
    }

    /** Gives the weight of what two sets share. */
    public double shared(Shingles other) {
        Shingles fewer = size() <= other.size() ? this : other;
        Shingles more = fewer == this ? other : this;
        int sum = 0;
        for (long shingle : fewer.shingles) {
            if (more.table[more.slotOf(shingle)] == shingle) {
                sum += (int) (shingle & WEIGHT);
            }
        }
        return sum / STEPS;
    }

    /** Where a shingle is, or would be: its upper bits are as good as random. */
    private int slotOf(long shingle) {
        int slot = (int) (shingle >>> Integer.SIZE) & (table.length - 1);
        while (table[slot] != EMPTY && table[slot] != shingle) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }
}
