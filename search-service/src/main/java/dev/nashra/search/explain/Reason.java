package dev.nashra.search.explain;

import dev.nashra.copies.verify.Verifier.Likeness;
import org.jspecify.annotations.Nullable;

/**
 * A decision on two texts in one sentence for a reader. It names what stands out and is no other
 * way to decide: the features beside it are what counts.
 */
final class Reason {
    /** The feature that compares the beginnings of both texts. */
    private static final String HEAD = "head";

    private static final double HALF = 0.5;

    private Reason() {}

    static String ofLanguages(String one, String other) {
        return "Their languages differ ("
                + one
                + " and "
                + other
                + "), and only texts of one language are compared.";
    }

    static String of(
            ComparedArticle article, ComparedArticle other, Likeness likeness, boolean sameGroup) {
        if (article.fingerprint().length() == 0 || other.fingerprint().length() == 0) {
            return "One of the two has no text to compare.";
        }
        String ofTexts = likeness.isCopy() ? copy(likeness) : noCopy(likeness);
        if (likeness.isCopy() == sameGroup) {
            return ofTexts + ".";
        }
        return ofTexts
                + (sameGroup
                        ? "; they are in one group by way of other copies."
                        : "; that they are in different groups comes of when they arrived or of"
                                + " the other members.");
    }

    private static String copy(Likeness likeness) {
        return switch (likeness.copy().kind()) {
            case EXACT -> "Both are the same text, word for word";
            case EXCERPT ->
                    "One is a shorter form of the other: "
                            + percent(likeness.containment())
                            + " of it stands there";
            case NEAR ->
                    "One is the other edited: "
                            + percent(likeness.containment())
                            + " of the smaller text stands in the larger";
        };
    }

    private static String noCopy(Likeness likeness) {
        double containment = likeness.containment();
        if (containment == 0) {
            return "They have no wording in common";
        }
        @Nullable Double head = likeness.features().get(HEAD);
        if (head != null && head < containment) {
            return "They share wording but not the beginning: of one's, "
                    + percent(head)
                    + " stands in the other, as when a follow-up or a digest repeats a report";
        }
        return containment < HALF
                ? "They share too little: "
                        + percent(containment)
                        + " of the smaller text stands in the larger"
                : percent(containment)
                        + " of the smaller text stands in the larger, yet the features together"
                        + " speak against one original";
    }

    private static String percent(double share) {
        return Math.round(share * 100) + "%";
    }
}
