package dev.nashra.copies.verify;

import dev.nashra.copies.fingerprint.WordCode;
import java.util.Arrays;

/**
 * The distinct words of a text in the order of their first places, and how often each occurs: with
 * a hash table with open addressing, at most half full.
 */
final class Vocabulary {
    private final int[] codes;
    private final short[] counts;

    /** In each slot that is taken, the ordinal of a word plus one. */
    private final short[] table;

    /** By place in the text, the ordinal of the word there. */
    private final short[] ordinals;

    /** In tenths. */
    private final int contentWeight;

    private final int numbers;

    private Vocabulary(int[] words) {
        table = new short[Integer.highestOneBit(Math.max(1, words.length)) * 4];
        ordinals = new short[words.length];
        int[] all = new int[words.length];
        short[] allCounts = new short[words.length];
        int distinct = 0;
        int weight = 0;
        int figures = 0;
        for (int i = 0; i < words.length; i++) {
            int code = words[i];
            int slot = slotOf(code, all);
            if (table[slot] == 0) {
                all[distinct++] = code;
                table[slot] = (short) distinct;
                figures += WordCode.isNumber(code) ? 1 : 0;
            }
            int ordinal = table[slot] - 1;
            ordinals[i] = (short) ordinal;
            allCounts[ordinal]++;
            weight += weight(code);
        }
        codes = Arrays.copyOf(all, distinct);
        counts = Arrays.copyOf(allCounts, distinct);
        contentWeight = weight;
        numbers = figures;
    }

    /** Gives the vocabulary of a text of at most 32,767 words. */
    static Vocabulary of(int[] words) {
        return new Vocabulary(words);
    }

    private static int weight(int code) {
        return WordCode.isContent(code) ? WordCode.tenths(code) : 0;
    }

    boolean has(int code) {
        return table[slotOf(code, codes)] != 0;
    }

    /** Where a word is, or would be: codes are hashes, but for their lowest bits. */
    private int slotOf(int code, int[] distinct) {
        int slot = (code >>> 2) & (table.length - 1);
        while (table[slot] != 0 && distinct[table[slot] - 1] != code) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }

    /** What two texts share of their words. */
    static final class Shared {
        private final double words;
        private final double numbers;
        private final boolean[] marks;
        private final boolean[] otherMarks;

        Shared(double words, double numbers, boolean[] marks, boolean[] otherMarks) {
            this.words = words;
            this.numbers = numbers;
            this.marks = marks;
            this.otherMarks = otherMarks;
        }

        /**
         * Gives the weighted share of one text's content words that the other has, the lesser, 0 to
         * 1; 1 if there are none.
         */
        double words() {
            return words;
        }

        /**
         * Gives the share of one text's distinct numbers that the other has, the lesser; above 0,
         * and 1 if there are none.
         */
        double numbers() {
            return numbers;
        }

        /** Tells of the one text's words, by ordinal, whether the other has them. */
        boolean[] marks() {
            return marks;
        }

        /** Tells the same of the other's. */
        boolean[] otherMarks() {
            return otherMarks;
        }
    }

    /** Compares with another, which is read through while this one is looked into. */
    Shared shared(Vocabulary other) {
        boolean[] marks = new boolean[codes.length];
        boolean[] otherMarks = new boolean[other.codes.length];
        int weight = 0;
        int otherWeight = 0;
        int both = 0;
        for (int i = 0; i < otherMarks.length; i++) {
            int code = other.codes[i];
            int ordinal = table[slotOf(code, codes)] - 1;
            if (ordinal >= 0) {
                marks[ordinal] = true;
                otherMarks[i] = true;
                weight += counts[ordinal] * weight(code);
                otherWeight += other.counts[i] * weight(code);
                both += WordCode.isNumber(code) ? 1 : 0;
            }
        }
        return new Shared(
                Math.min(share(weight, contentWeight), share(otherWeight, other.contentWeight)),
                (both + 1.0) / (Math.max(numbers, other.numbers) + 1.0),
                marks,
                otherMarks);
    }

    /** Tells whether the word at a place is marked. */
    boolean isMarked(boolean[] marks, int place) {
        return marks[ordinals[place]];
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 1 : part / (double) whole;
    }
}
