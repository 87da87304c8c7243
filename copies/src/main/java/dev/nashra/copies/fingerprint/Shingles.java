package dev.nashra.copies.fingerprint;

import java.util.Arrays;

/**
 * The set of three-word shingles of a text, each with a weight, and which of them are of its head.
 *
 * <p>A hash table with open addressing, at most a quarter full. Weights are counted in 64ths, so
 * that sums of them are the same in any order.
 */
public final class Shingles {
    /** Words in a shingle. */
    static final int WIDTH = 3;

    private static final long WEIGHT = 0xFF;
    private static final double STEPS = 64;

    /** How much longer a text may be to be read through and not looked into. */
    private static final int MUCH = 4;

    /** Distinct, in the order of the words: those of the head come first. */
    private final long[] shingles;

    private final int headSize;

    /** In each slot that is taken, the number of a shingle plus one. */
    private final short[] table;

    private final int total;
    private final int headTotal;

    private Shingles(long[] all, int head) {
        table = new short[Integer.highestOneBit(Math.max(1, all.length)) * 8];
        long[] distinct = new long[all.length];
        int count = 0;
        int sum = 0;
        int headCount = 0;
        int headSum = 0;
        for (int i = 0; i < all.length; i++) {
            int slot = slotOf(all[i], distinct);
            if (table[slot] == 0) {
                distinct[count++] = all[i];
                table[slot] = (short) count;
                sum += (int) (all[i] & WEIGHT);
            }
            if (i == head - 1) {
                headCount = count;
                headSum = sum;
            }
        }
        shingles = count == all.length ? all : Arrays.copyOf(distinct, count);
        total = sum;
        headSize = headCount;
        headTotal = headSum;
    }

    /**
     * Gives the shingles of a text.
     *
     * @param words at most 32,767
     * @param headWords words that are its head; all if there are fewer
     */
    public static Shingles of(int[] words, int headWords) {
        return new Shingles(all(words), count(Math.min(words.length, headWords)));
    }

    /** Gives the shingle that begins at each word, but for the last two of a longer text. */
    static long[] all(int[] words) {
        long[] all = new long[count(words.length)];
        for (int i = 0; i < all.length; i++) {
            all[i] = at(words, i);
        }
        return all;
    }

    private static int count(int words) {
        return words == 0 ? 0 : Math.max(1, words - WIDTH + 1);
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
    private static long at(int[] words, int start) {
        if (start + WIDTH > words.length) {
            return ofFew(words);
        }
        int first = words[start];
        int second = words[start + 1];
        int third = words[start + 2];
        long hash = append(append(append(0, first), second), third);
        int tenths = WordCode.tenths(first) + WordCode.tenths(second) + WordCode.tenths(third);
        return weighted(hash, tenths, WIDTH);
    }

    private static long ofFew(int[] words) {
        long hash = 0;
        int tenths = 0;
        for (int word : words) {
            hash = append(hash, word);
            tenths += WordCode.tenths(word);
        }
        return weighted(hash, tenths, words.length);
    }

    private static long append(long hash, int word) {
        return WordCode.mix(hash * 31 + WordCode.hash(word) + 1);
    }

    private static long weighted(long hash, int tenths, int words) {
        int tenfold = 10 * words;
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

    /** Gives the sum of the head's weights. */
    public double headTotal() {
        return headTotal / STEPS;
    }

    /**
     * The weight of what two texts share.
     *
     * @param all of all shingles
     * @param head of those in the head of the one
     * @param otherHead of those in the head of the other
     */
    public record Shared(double all, double head, double otherHead) {}

    /**
     * Gives the weight of what two texts share.
     *
     * <p>Either may be looked into while the other is read. Whoever compares one text with many
     * asks that one: its table is at hand, and of the others only what is read comes from far.
     */
    public Shared shared(Shingles other) {
        if (other.size() > MUCH * size()) {
            Shared swapped = other.shared(this);
            return new Shared(swapped.all, swapped.otherHead, swapped.head);
        }
        int all = 0;
        int head = 0;
        int otherHead = 0;
        for (int i = 0; i < other.shingles.length; i++) {
            long shingle = other.shingles[i];
            int number = table[slotOf(shingle, shingles)];
            if (number > 0) {
                int weight = (int) (shingle & WEIGHT);
                all += weight;
                head += number <= headSize ? weight : 0;
                otherHead += i < other.headSize ? weight : 0;
            }
        }
        return new Shared(all / STEPS, head / STEPS, otherHead / STEPS);
    }

    /** Where a shingle is, or would be: its upper bits are as good as random. */
    private int slotOf(long shingle, long[] distinct) {
        int slot = (int) (shingle >>> Integer.SIZE) & (table.length - 1);
        while (table[slot] != 0 && distinct[table[slot] - 1] != shingle) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }
}
