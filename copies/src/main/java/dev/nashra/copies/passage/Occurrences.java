package dev.nashra.copies.passage;

import java.util.HashMap;
import java.util.Map;

/** Where each shingle of some consecutive words stands in a text, in order. */
final class Occurrences {
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private final int[] first;
    private final int[] places;

    private Occurrences(int[] first, int[] places) {
        this.first = first;
        this.places = places;
    }

    /** The occurrences in two texts of the shingles of the first; both under the same numbers. */
    record Pair(Occurrences one, Occurrences other, int shingles) {
        static Pair of(NumberedText one, NumberedText other, int width) {
            Map<Long, Integer> numbers = new HashMap<>();
            int[] ones = new int[one.length() - width + 1];
            for (int i = 0; i < ones.length; i++) {
                ones[i] = numbers.computeIfAbsent(hash(one, i, width), h -> numbers.size());
            }
            int[] others = new int[other.length() - width + 1];
            for (int i = 0; i < others.length; i++) {
                others[i] = numbers.getOrDefault(hash(other, i, width), numbers.size());
            }
            return new Pair(
                    sorted(ones, numbers.size() + 1),
                    sorted(others, numbers.size() + 1),
                    numbers.size());
        }
    }

    int count(int shingle) {
        return first[shingle + 1] - first[shingle];
    }

    int place(int shingle, int nth) {
        return places[first[shingle] + nth];
    }

    /** Two shingles may share a hash: whoever uses it compares the words. */
    private static long hash(NumberedText text, int start, int width) {
        long hash = 0;
        for (int i = start; i < start + width; i++) {
            hash = (hash ^ (text.word(i) + 1)) * MULTIPLIER;
            hash ^= hash >>> 32;
        }
        return hash;
    }

    private static Occurrences sorted(int[] shingles, int distinct) {
        int[] first = new int[distinct + 1];
        for (int shingle : shingles) {
            first[shingle + 1]++;
        }
        for (int i = 0; i < distinct; i++) {
            first[i + 1] += first[i];
        }
        int[] next = first.clone();
        int[] places = new int[shingles.length];
        for (int i = 0; i < shingles.length; i++) {
            places[next[shingles[i]]++] = i;
        }
        return new Occurrences(first, places);
    }
}
