package dev.nashra.copies.verify;

import dev.nashra.copies.fingerprint.Fingerprint;
import dev.nashra.copies.fingerprint.Origin;
import dev.nashra.copies.fingerprint.Shingles;
import dev.nashra.copies.fingerprint.WordCode;
import java.util.Arrays;

/**
 * A text laid out for comparing it with many others: some 12 KB for 470 words, made in the time of
 * about two comparisons.
 */
public final class Prepared {
    /** Words that count as the head of a text: what excerpts keep. */
    static final int HEAD_WORDS = 60;

    private static final int POSITION_BITS = 16;
    private static final long POSITION_MASK = (1L << POSITION_BITS) - 1;

    final int[] title;
    final int[] words;

    final Vocabulary vocabulary;
    final Vocabulary titleVocabulary;

    final Origin origin;
    final Shingles whole;
    final Shingles head;

    /** Hash of each two neighbouring words, and in the lowest 16 bits where; ascending. */
    private final long[] bigrams;

    private Prepared(int[] title, int[] words, Origin origin) {
        this.origin = origin;
        this.title = title;
        this.words = words;
        vocabulary = Vocabulary.of(words);
        titleVocabulary = Vocabulary.of(title);
        whole = Shingles.of(words, words.length);
        head = Shingles.of(words, HEAD_WORDS);
        bigrams = new long[Math.max(0, words.length - 1)];
        for (int i = 0; i < bigrams.length; i++) {
            bigrams[i] = bigram(words, i) | i;
        }
        Arrays.sort(bigrams);
    }

    /** Prepares a text. */
    public static Prepared of(Fingerprint fingerprint) {
        return new Prepared(fingerprint.title(), fingerprint.words(), fingerprint.origin());
    }

    boolean has(int code) {
        return vocabulary.has(code);
    }

    boolean titleHas(int code) {
        return titleVocabulary.has(code);
    }

    /**
     * Finds where two neighbouring words of another text stand here.
     *
     * @return an index for {@link #bigramAt}, of the first place; the number of bigrams if there is
     *     none
     */
    int firstBigram(int[] other, int start) {
        int at = Arrays.binarySearch(bigrams, bigram(other, start));
        return at >= 0 ? at : -at - 1;
    }

    /** Gives the place that an index stands for; negative once it is of another bigram. */
    int bigramAt(int index, int[] other, int start) {
        if (index >= bigrams.length || (bigrams[index] & ~POSITION_MASK) != bigram(other, start)) {
            return -1;
        }
        return (int) (bigrams[index] & POSITION_MASK);
    }

    private static long bigram(int[] words, int start) {
        return WordCode.mix((long) words[start] << Integer.SIZE | words[start + 1])
                & ~POSITION_MASK;
    }
}
