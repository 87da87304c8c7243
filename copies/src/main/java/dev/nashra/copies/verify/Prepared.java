package dev.nashra.copies.verify;

import dev.nashra.copies.fingerprint.Fingerprint;
import dev.nashra.copies.fingerprint.Origin;
import dev.nashra.copies.fingerprint.Shingles;
import org.jspecify.annotations.Nullable;

/**
 * A text laid out for comparing it with many others: some 15 KB for 470 words, made in the time of
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

    /** Made when first asked for: of two texts that are no copies, seldom. */
    private @Nullable PairPlaces pairPlaces;

    private Prepared(int[] title, int[] words, Origin origin) {
        this.origin = origin;
        this.title = title;
        this.words = words;
        vocabulary = Vocabulary.of(words);
        titleVocabulary = Vocabulary.of(title);
        whole = Shingles.of(words, HEAD_WORDS);
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

    /** Gives the places of its pairs of neighbouring words. */
    PairPlaces pairPlaces() {
        PairPlaces made = pairPlaces;
        if (made == null) {
            made = new PairPlaces(words);
            pairPlaces = made;
        }
        return made;
    }
}
