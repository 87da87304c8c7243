package dev.nashra.copies.verify;

import dev.nashra.contract.Copy;
import dev.nashra.copies.fingerprint.Fingerprint;
import dev.nashra.copies.fingerprint.Shingles;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Decides whether two texts come from one original.
 *
 * <p>Shared text is not enough: a follow-up shares its background, a digest and a page with a
 * second article appended hold the whole of another report. What copies share is the head, in both
 * directions, because whoever shortens a report cuts from the end.
 */
public final class Verifier {
    /** Share of each text's head that must stand in the other. */
    static final double HEAD = 0.35;

    /** Share of the smaller text that must stand in the larger. */
    static final double CONTAINMENT = 0.45;

    /** Share from which a text is the other one cut down. */
    private static final double EXCERPT = 0.7;

    /** An excerpt is at most this long, relative to the other. */
    private static final double EXCERPT_LENGTH = 0.7;

    private Verifier() {}

    /** Texts prepared for comparing with many others. */
    public record Prepared(Shingles whole, Shingles head, int length) {
        /** Prepares a text. */
        public static Prepared of(Fingerprint fingerprint) {
            return new Prepared(fingerprint.whole(), fingerprint.head(), fingerprint.length());
        }
    }

    /**
     * What two texts have in common; every value from 0 to 1.
     *
     * @param similarity weighted Jaccard
     * @param containment weighted, of the smaller in the larger
     * @param head the lesser of the two heads' containments in the other text
     * @param lengthRatio shorter by longer, in words
     */
    public record Likeness(double similarity, double containment, double head, double lengthRatio) {
        /** Tells whether the two are copies of each other. */
        public boolean isCopy() {
            return head >= HEAD && containment >= CONTAINMENT;
        }

        /** Orders copies: the better parent has the higher score; 0 to 1. */
        public double score() {
            return (similarity + containment + head) / 3;
        }

        /** Gives what the decision rests on, by name, in a fixed order; each from 0 to 1. */
        public Map<String, Double> features() {
            Map<String, Double> features = new LinkedHashMap<>();
            features.put("similarity", similarity);
            features.put("containment", containment);
            features.put("head", head);
            features.put("length_ratio", lengthRatio);
            return features;
        }

        /** Gives the public form. */
        public Copy copy() {
            return new Copy(kind(), rounded(similarity), rounded(containment));
        }

        private Copy.Kind kind() {
            if (similarity == 1) {
                return Copy.Kind.EXACT;
            }
            boolean cutDown = containment >= EXCERPT && lengthRatio <= EXCERPT_LENGTH;
            return cutDown ? Copy.Kind.EXCERPT : Copy.Kind.NEAR;
        }

        private static double rounded(double share) {
            return Math.round(share * 1_000) / 1_000.0;
        }
    }

    /** Compares two texts; the order does not matter. */
    public static Likeness compare(Prepared a, Prepared b) {
        double shared = a.whole().shared(b.whole());
        double union = a.whole().total() + b.whole().total() - shared;
        double smaller = Math.min(a.whole().total(), b.whole().total());
        double head = Math.min(share(a.head(), b.whole()), share(b.head(), a.whole()));
        double lengths =
                (double) Math.min(a.length(), b.length())
                        / Math.max(1, Math.max(a.length(), b.length()));
        return new Likeness(ratio(shared, union), ratio(shared, smaller), head, lengths);
    }

    /** Compares two texts; the order does not matter. */
    public static Likeness compare(Fingerprint a, Fingerprint b) {
        return compare(Prepared.of(a), Prepared.of(b));
    }

    private static double share(Shingles part, Shingles whole) {
        return ratio(part.shared(whole), part.total());
    }

    private static double ratio(double part, double whole) {
        return whole == 0 ? 0 : Math.min(1, part / whole);
    }
}
