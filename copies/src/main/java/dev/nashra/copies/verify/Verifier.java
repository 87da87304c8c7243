package dev.nashra.copies.verify;

import dev.nashra.copies.fingerprint.Fingerprint;
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
        double shared = a.whole.shared(b.whole);
        return likeness(a, b, shared, mayBeCopies(a, b, shared));
    }

    /**
     * Compares two texts unless a glance, in a twentieth of the time, tells that they are no
     * copies.
     *
     * @return null if they are not
     */
    public static @Nullable Likeness compareIfAlike(Prepared a, Prepared b) {
        double shared = a.whole.shared(b.whole);
        return mayBeCopies(a, b, shared) ? likeness(a, b, shared, true) : null;
    }

    private static Likeness likeness(Prepared a, Prepared b, double shared, boolean possible) {
        return new Likeness(Features.of(a, b, shared), possible, Arrays.equals(a.words, b.words));
    }

    private static boolean mayBeCopies(Prepared a, Prepared b, double shared) {
        double smaller = Math.min(a.whole.total(), b.whole.total());
        return Math.min(a.words.length, b.words.length) >= MIN_WORDS
                && shared >= MIN_CONTAINMENT * smaller
                && Features.headWords(a, b) >= MIN_HEAD_WORDS;
    }
}
