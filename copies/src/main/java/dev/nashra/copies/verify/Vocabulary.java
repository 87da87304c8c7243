package dev.nashra.copies.verify;

import dev.nashra.copies.fingerprint.WordCode;
import java.util.Arrays;

/** The distinct words of a text, ascending, and how often each occurs. */
final class Vocabulary {
    private static final int FILTER_BITS = 4_096;

    private final int[] codes;
    private final int[] counts;
    private final double contentWeight;
    private final int numbers;

    /** A bit for each code's lower bits: most words that are not here are told by it. */
    private final long[] filter = new long[FILTER_BITS / Long.SIZE];

    private Vocabulary(int[] codes, int[] counts) {
        this.codes = codes;
        this.counts = counts;
        double weight = 0;
        int distinctNumbers = 0;
        for (int i = 0; i < codes.length; i++) {
            weight += weight(i);
            int bit = bit(codes[i]);
            filter[bit / Long.SIZE] |= 1L << bit;
            distinctNumbers += WordCode.isNumber(codes[i]) ? 1 : 0;
        }
        contentWeight = weight;
        numbers = distinctNumbers;
    }

    static Vocabulary of(int[] words) {
        int[] codes = words.clone();
        Arrays.sort(codes);
        int[] counts = new int[codes.length];
        int distinct = 0;
        for (int i = 0; i < codes.length; i++) {
            if (i == 0 || codes[i] != codes[distinct - 1]) {
                codes[distinct++] = codes[i];
            }
            counts[distinct - 1]++;
        }
        return new Vocabulary(Arrays.copyOf(codes, distinct), Arrays.copyOf(counts, distinct));
    }

    boolean has(int code) {
        int bit = bit(code);
        return (filter[bit / Long.SIZE] & 1L << bit) != 0 && Arrays.binarySearch(codes, code) >= 0;
    }

    /** The kind of a word, its lowest bits, is left out. */
    private static int bit(int code) {
        return (code >>> 2) & (FILTER_BITS - 1);
    }

    private double weight(int index) {
        return WordCode.isContent(codes[index]) ? counts[index] * WordCode.weight(codes[index]) : 0;
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

    /** Compares with another, in one pass over both. */
    Shared shared(Vocabulary other) {
        double weight = 0;
        double otherWeight = 0;
        int both = 0;
        int i = 0;
        int j = 0;
        while (i < codes.length && j < other.codes.length) {
            int order = Integer.compare(codes[i], other.codes[j]);
            if (order == 0) {
                weight += weight(i);
                otherWeight += other.weight(j);
                both += WordCode.isNumber(codes[i]) ? 1 : 0;
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return new Shared(
                Math.min(share(weight, contentWeight), share(otherWeight, other.contentWeight)),
                (both + 1.0) / (Math.max(numbers, other.numbers) + 1.0));
    }

    private static double share(double part, double whole) {
        return whole == 0 ? 1 : part / whole;
    }
}
