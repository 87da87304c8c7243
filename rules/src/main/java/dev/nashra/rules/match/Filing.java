package dev.nashra.rules.match;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Rules of a segment, each under the numbers of its cover. Immutable but for how often it was used.
 */
final class Filing {
    private static final int EMPTY = -1;

    /** A card has a number in its upper half and a rule's slot in its lower. */
    private static final int HALF = 32;

    private final int[] ids;
    private final int[] starts;
    private final int[] slots;
    private final AtomicInteger usesLeft;
    private final int life;

    /**
     * Files rules.
     *
     * @param covers of each slot; empty for a rule that is not to be found
     * @param life after so many uses, it asks to be made anew
     */
    Filing(List<List<Integer>> covers, int life) {
        this.life = life;
        this.usesLeft = new AtomicInteger(life);
        long[] cards = cards(covers);
        slots = new int[cards.length];
        int table = Integer.highestOneBit(Math.max(cards.length, 4)) * 4;
        ids = new int[table];
        starts = new int[table];
        Arrays.fill(ids, EMPTY);
        for (int i = 0; i < cards.length; i++) {
            int id = (int) (cards[i] >>> HALF);
            slots[i] = (int) cards[i];
            if (i == 0 || id != (int) (cards[i - 1] >>> HALF)) {
                int at = find(id);
                ids[at] = id;
                starts[at] = i;
            }
            if (i == cards.length - 1 || id != (int) (cards[i + 1] >>> HALF)) {
                // The last of each number is marked: one look-up fewer than an end of its own.
                slots[i] = ~slots[i];
            }
        }
    }

    private static long[] cards(List<List<Integer>> covers) {
        int count = covers.stream().mapToInt(List::size).sum();
        long[] cards = new long[count];
        int at = 0;
        for (int slot = 0; slot < covers.size(); slot++) {
            for (int id : covers.get(slot)) {
                cards[at++] = (long) id << HALF | slot;
            }
        }
        Arrays.sort(cards);
        return cards;
    }

    private int find(int id) {
        int mask = ids.length - 1;
        int at = Hashes.of(id) & mask;
        while (ids[at] != EMPTY && ids[at] != id) {
            at = (at + 1) & mask;
        }
        return at;
    }

    /** Gives the slots of the rules that an article with these numbers may meet. */
    BitSet candidates(int[] distinct) {
        BitSet found = new BitSet();
        for (int id : distinct) {
            int at = find(id);
            if (ids[at] == id) {
                int card = starts[at];
                while (slots[card] >= 0) {
                    found.set(slots[card++]);
                }
                found.set(~slots[card]);
            }
        }
        return found;
    }

    /** Tells one caller, once, that enough has been seen since to file better. */
    boolean isDue() {
        return usesLeft.decrementAndGet() == 0;
    }

    int life() {
        return life;
    }
}
