package dev.nashra.copies.verify;

import dev.nashra.copies.fingerprint.Fingerprint;
import dev.nashra.copies.fingerprint.Origin;
import dev.nashra.copies.fingerprint.Shingles;
import java.util.Arrays;

/**
 * A text laid out for comparing it with many others: some 12 KB for 470 words, made in the time of
 * about two comparisons.
 */
public final class Prepared {
    /** Words that count as the head of a text: what excerpts keep. */
    static final int HEAD_WORDS = 60;

    final int[] title;
    final int[] words;

    final Vocabulary vocabulary;
    final Vocabulary titleVocabulary;

    final Origin origin;
    final Shingles whole;
    final Shingles head;

    /** By hash of two neighbouring words: the first place they may stand at, -1 if none. */
    private final int[] firstPlaces;

    /** By place: the next one of that hash, -1 if none. */
    private final int[] nextPlaces;

    private Prepared(int[] title, int[] words, Origin origin) {
        this.origin = origin;
        this.title = title;
        this.words = words;
        vocabulary = Vocabulary.of(words);
        titleVocabulary = Vocabulary.of(title);
        whole = Shingles.of(words, words.length);
        head = Shingles.of(words, HEAD_WORDS);
        nextPlaces = new int[Math.max(0, words.length - 1)];
        firstPlaces = new int[Integer.highestOneBit(Math.max(1, nextPlaces.length)) * 2];
        Arrays.fill(firstPlaces, -1);
        for (int place = nextPlaces.length - 1; place >= 0; place--) {
            int slot = slot(words, place);
            nextPlaces[place] = firstPlaces[slot];
            firstPlaces[slot] = place;
        }
    }

    /** Prepares a text. */
    public static Prepared of(Fingerprint fingerprint) {
        return new Prepared(fingerprint.title(), fingerprint.words(), fingerprint.origin());
    }

    /** Gives where and when the text says it was published. */
    public Origin origin() {
        return origin;
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
     * @return the first place; -1 if there is none
     */
    int firstPlace(int[] other, int start) {
        return samePair(firstPlaces[slot(other, start)], other, start);
    }

    /** Gives the next place after one; -1 if there is none. */
    int nextPlace(int place, int[] other, int start) {
        return samePair(nextPlaces[place], other, start);
    }

    private int samePair(int from, int[] other, int start) {
        int place = from;
        while (place >= 0
                && (words[place] != other[start] || words[place + 1] != other[start + 1])) {
            place = nextPlaces[place];
        }
        return place;
    }

    /** Codes are hashes, but for their lowest bits. */
    private int slot(int[] text, int start) {
        return ((text[start] * 31 + text[start + 1]) >>> 2) & (firstPlaces.length - 1);
    }
}
