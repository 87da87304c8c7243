package dev.nashra.search.explain;

import dev.nashra.copies.verify.Feature;
import dev.nashra.copies.verify.Likeness;

/**
 * A decision on two texts in one sentence for a reader. It names what stands out and is no other
 * way to decide: the features beside it are what counts. Against a copy stands the {@link
 * Objection} that takes most from the odds that copies have on average.
 */
final class Reason {
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
                        ? "; by themselves they are no copies, but the group as a whole holds: over"
                                + " all its pairs the evidence for one original outweighs that"
                                + " against."
                        : "; they are in different groups because other members speak against it,"
                                + " or because more time lies between them than copies are looked"
                                + " for in.");
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
        return Objection.strongest(likeness)
                .map(objection -> objection.sentence() + detail(objection, likeness))
                .orElse(
                        percent(containment)
                                + " of the smaller text stands in the larger, yet the features"
                                + " together speak against one original");
    }

    private static String detail(Objection objection, Likeness likeness) {
        return switch (objection) {
            case HEAD ->
                    ": "
                            + percent(likeness.value(Feature.HEAD_WORDS))
                            + " of its words do, as when a follow-up or a digest repeats a report";
            case WORDING ->
                    ": "
                            + percent(likeness.containment())
                            + " of the smaller text stands in the larger";
            case FIGURES, NAMES, HEADLINE_SLOTS, HEADLINE_NAMES, PUBLISHER, DAYS, BLANKS -> "";
        };
    }

    private static String percent(double share) {
        return Math.round(share * 100) + "%";
    }
}
