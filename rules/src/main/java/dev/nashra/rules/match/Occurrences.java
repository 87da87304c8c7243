package dev.nashra.rules.match;

import java.util.Arrays;

/**
 * Where an article has what rules look for: for each number of the vocabulary the entries that have
 * it, in the order they were added, the headline's first. Made by one thread, then only read.
 */
final class Occurrences {
    /** Says that there is no further entry. */
    static final int NONE = -1;

    private static final int EMPTY = -1;

    private int[] ids;
    private int[] heads;
    private int[] tails;
    private int distinct;

    private int[] next;
    private int[] tokens;
    private int entries;

    Occurrences(int expected) {
        int slots = Integer.highestOneBit(Math.max(expected, 8)) * 2;
        ids = new int[slots];
        heads = new int[slots];
        tails = new int[slots];
        Arrays.fill(ids, EMPTY);
        next = new int[Math.max(expected, 8)];
        tokens = new int[next.length];
    }

    void add(int id, int token) {
        if (entries == next.length) {
            next = Arrays.copyOf(next, entries * 2);
            tokens = Arrays.copyOf(tokens, entries * 2);
        }
        next[entries] = NONE;
        tokens[entries] = token;
        int slot = slot(ids, id);
        if (ids[slot] == EMPTY) {
            ids[slot] = id;
            heads[slot] = entries;
            distinct++;
        } else {
            next[tails[slot]] = entries;
        }
        tails[slot] = entries++;
        if (distinct * 2 > ids.length) {
            grow();
        }
    }

    private void grow() {
        int[] old = ids;
        int[] oldHeads = heads;
        int[] oldTails = tails;
        ids = new int[old.length * 2];
        heads = new int[ids.length];
        tails = new int[ids.length];
        Arrays.fill(ids, EMPTY);
        for (int i = 0; i < old.length; i++) {
            if (old[i] != EMPTY) {
                int slot = slot(ids, old[i]);
                ids[slot] = old[i];
                heads[slot] = oldHeads[i];
                tails[slot] = oldTails[i];
            }
        }
    }

    private static int slot(int[] table, int id) {
        int mask = table.length - 1;
        int slot = Hashes.of(id) & mask;
        while (table[slot] != EMPTY && table[slot] != id) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** Gives the first entry of a number, or {@link #NONE}. */
    int first(int id) {
        int slot = slot(ids, id);
        return ids[slot] == EMPTY ? NONE : heads[slot];
    }

    /** Gives the next entry of the same number, or {@link #NONE}. */
    int after(int entry) {
        return next[entry];
    }

    /** Gives the token of an entry. */
    int token(int entry) {
        return tokens[entry];
    }

    /** Gives each number that occurs, once. */
    int[] distinct() {
        int[] all = new int[distinct];
        int at = 0;
        for (int id : ids) {
            if (id != EMPTY) {
                all[at++] = id;
            }
        }
        return all;
    }
}
