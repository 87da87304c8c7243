package dev.nashra.benchmarks.peers;

import java.util.Arrays;
import java.util.List;

/** 64-bit hashes of words and runs of words. */
final class Hashes {
    private Hashes() {}

    /** Spreads the bits of a number (the finaliser of SplitMix64, Steele et al. 2014). */
    static long mix(long number) {
        long mixed = number + 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ mixed >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }

    static long of(String word) {
        long hash = word.length();
        for (int i = 0; i < word.length(); i++) {
            hash = hash * 0x100000001b3L + word.charAt(i);
        }
        return mix(hash);
    }

    /**
     * Gives the hashes of all runs of that many words, ascending, each once; of a shorter text that
     * of the whole.
     */
    static long[] shingles(List<String> words, int length) {
        int size = Math.min(length, words.size());
        if (size == 0) {
            return new long[0];
        }
        long[] word = words.stream().mapToLong(Hashes::of).toArray();
        long[] shingles = new long[word.length - size + 1];
        for (int i = 0; i < shingles.length; i++) {
            long hash = 0;
            for (int j = i; j < i + size; j++) {
                hash = mix(hash ^ word[j]);
            }
            shingles[i] = hash;
        }
        return Arrays.stream(shingles).sorted().distinct().toArray();
    }
}
