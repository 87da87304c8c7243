package dev.nashra.copies.verify;

import java.util.Arrays;

/** Where each pair of neighbouring words stands in a text. */
final class PairPlaces {
    private static final short NONE = -1;

    private final int[] words;

    /** By hash of a pair: the first place it may stand at. */
    private final short[] firsts;

    /** By place: the next one of that hash. */
    private final short[] nexts;

    /**
     * Notes the places.
     *
     * @param words at most 32,767
     */
    PairPlaces(int[] words) {
        this.words = words;
        nexts = new short[Math.max(0, words.length - 1)];
        firsts = new short[Integer.highestOneBit(Math.max(1, nexts.length)) * 2];
        Arrays.fill(firsts, NONE);
        for (int place = nexts.length - 1; place >= 0; place--) {
            int slot = slot(words, place);
            nexts[place] = firsts[slot];
            firsts[slot] = (short) place;
        }
    }

    /**
     * Finds where two neighbouring words of another text stand here.
     *
     * @return the first place; -1 if there is none
     */
    int first(int[] other, int start) {
        return samePair(firsts[slot(other, start)], other, start);
    }

    /** Gives the next place after one; -1 if there is none. */
    int next(int place, int[] other, int start) {
        return samePair(nexts[place], other, start);
    }

    private int samePair(int from, int[] other, int start) {
        int place = from;
        while (place >= 0
                && (words[place] != other[start] || words[place + 1] != other[start + 1])) {
            place = nexts[place];
        }
        return place;
    }

    /** Codes are hashes, but for their lowest bits. */
    private int slot(int[] text, int start) {
        return ((text[start] * 31 + text[start + 1]) >>> 2) & (firsts.length - 1);
    }
}
