package dev.nashra.copies.verify;

import dev.nashra.copies.fingerprint.WordCode;

/**
 * The distinct words of a text, and how often each occurs: a hash table with open addressing, at
 * most half full.
 */
final class Vocabulary {
    private static final int EMPTY = 0;

    /** A code plus one in each slot that is taken. */
    private final int[] table;

    /** How often the word of a slot occurs. */
    private final short[] counts;

    /** The slots that are taken, in the order of the words; the first {@link #distinct} of them. */
    private final short[] slots;

    private int distinct;

    /** In tenths. */
    private int contentWeight;

    private int numbers;

    private Vocabulary(int words) {
        table = new int[Integer.highestOneBit(Math.max(1, words)) * 4];
        counts = new short[table.length];
        slots = new short[words];
    }

    static Vocabulary of(int[] words) {
        Vocabulary vocabulary = new Vocabulary(words.length);
        for (int code : words) {
            vocabulary.add(code);
        }
        return vocabulary;
    }

    private void add(int code) {
        int slot = slotOf(code);
        if (table[slot] == EMPTY) {
            table[slot] = code + 1;
            slots[distinct++] = (short) slot;
            numbers += WordCode.isNumber(code) ? 1 : 0;
        }
        counts[slot]++;
        contentWeight += WordCode.isContent(code) ? WordCode.tenths(code) : 0;
    }

    boolean has(int code) {
        return table[slotOf(code)] != EMPTY;
    }

    /** Where a word is, or would be: codes are hashes, but for their lowest bits. */
    private int slotOf(int code) {
        int slot = (code >>> 2) & (table.length - 1);
        while (table[slot] != EMPTY && table[slot] != code + 1) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }

    /**
     * What two vocabularies share.
     *
     * @param words weighted share of one text's content words that the other has, the lesser, 0 to
     *     1; 1 if there are none
     * @param numbers share of one text's distinct numbers that the other has, the lesser; above 0,
     *     and 1 if there are none
     */
    record Shared(double words, double numbers) {}

    /** Compares with another. */
    Shared shared(Vocabulary other) {
        Vocabulary fewer = distinct <= other.distinct ? this : other;
        Vocabulary more = fewer == this ? other : this;
        int weight = 0;
        int otherWeight = 0;
        int both = 0;
        for (int i = 0; i < fewer.distinct; i++) {
            int slot = fewer.slots[i];
            int code = fewer.table[slot] - 1;
            int otherSlot = more.slotOf(code);
            if (more.table[otherSlot] != EMPTY) {
                int tenths = WordCode.isContent(code) ? WordCode.tenths(code) : 0;
                weight += fewer.counts[slot] * tenths;
                otherWeight += more.counts[otherSlot] * tenths;
                both += WordCode.isNumber(code) ? 1 : 0;
            }
        }
        return new Shared(
                Math.min(
                        share(weight, fewer.contentWeight), share(otherWeight, more.contentWeight)),
                (both + 1.0) / (Math.max(numbers, other.numbers) + 1.0));
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 1 : part / (double) whole;
    }
}
