package dev.nashra.copies.verify;

import dev.nashra.contract.Copy;
import dev.nashra.copies.fingerprint.Fingerprint;
import dev.nashra.copies.fingerprint.Shingles;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether two texts come from one original.
 *
 * <p>A pure function of the two, the same in either order: it knows of no other articles, so that
 * what it says today it says tomorrow, on every instance and after every crash.
 */
public final class Verifier {
    /** Of texts with fewer words than this nothing can be told: cartoons, galleries, notices. */
    static final int MIN_WORDS = 5;

    /** Weighted containment below which no copy was ever seen. */
    static final double MIN_CONTAINMENT = 0.05;

    /** Share of the words of a head below which hardly a copy was ever seen. */
    static final double MIN_HEAD_WORDS = 0.15;

    private Verifier() {}

    /** Compares two texts. */
    public static Likeness compare(Fingerprint a, Fingerprint b) {
        return compare(Prepared.of(a), Prepared.of(b));
    }

    /** Compares two texts. */
    public static Likeness compare(Prepared a, Prepared b) {
        Shingles.Shared shingles = a.whole.shared(b.whole);
        Vocabulary.Shared words = a.vocabulary.shared(b.vocabulary);
        boolean possible = shareText(a, b, shingles) && shareHeads(a, b, words);
        return likeness(a, b, shingles, words, possible);
    }

    /**
     * Compares two texts unless a glance, in a twentieth of the time, tells that they are no
     * copies. Whoever compares one text with several gives it first.
     *
     * @return null if they are not
     */
    public static @Nullable Likeness compareIfAlike(Prepared a, Prepared b) {
        Shingles.Shared shingles = a.whole.shared(b.whole);
        if (!shareText(a, b, shingles)) {
            return null;
        }
        Vocabulary.Shared words = a.vocabulary.shared(b.vocabulary);
        return shareHeads(a, b, words) ? likeness(a, b, shingles, words, true) : null;
    }

    /** Tells how two copies relate: what {@link #compare} would, in a fraction of the time. */
    public static Copy relation(Prepared a, Prepared b) {
        double shared = a.whole.shared(b.whole).all();
        return Likeness.copy(
                Arrays.equals(a.words, b.words),
                Features.similarity(a, b, shared),
                Features.containment(a, b, shared),
                Features.lengthRatio(a.words.length, b.words.length));
    }

    private static Likeness likeness(
            Prepared a,
            Prepared b,
            Shingles.Shared shingles,
            Vocabulary.Shared words,
            boolean possible) {
        double[] values = Features.of(a, b, shingles, words);
        return new Likeness(values, possible, Arrays.equals(a.words, b.words));
    }

    private static boolean shareText(Prepared a, Prepared b, Shingles.Shared shared) {
        double smaller = Math.min(a.whole.total(), b.whole.total());
        return Math.min(a.words.length, b.words.length) >= MIN_WORDS
                && shared.all() >= MIN_CONTAINMENT * smaller;
    }

    private static boolean shareHeads(Prepared a, Prepared b, Vocabulary.Shared shared) {
        return Features.headWords(a, b, shared) >= MIN_HEAD_WORDS;
    }
}
