package dev.nashra.search.explain;

import dev.nashra.copies.verify.Feature;
import dev.nashra.copies.verify.Likeness;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * What may speak against two texts being copies, with the values that copies have on average: the
 * column {@code copies} of {@code ./nashra fit copies}, 2026-11-23.
 */
enum Objection {
    /** Excerpts have the head, follow-ups and digests have not. */
    HEAD(
            "The head of one does not stand in the other",
            Map.of(
                    Feature.HEAD_WORDS, 0.904,
                    Feature.HEAD_SHINGLES, 0.796,
                    Feature.NEW_HEAD_WORDS, 0.032)),
    /** Too little of either. */
    WORDING(
            "They share too little wording",
            Map.of(
                    Feature.SIMILARITY, 0.649,
                    Feature.CONTAINMENT, 0.862,
                    Feature.COVERAGE, 0.700,
                    Feature.WORDS, 0.788)),
    /** Another day's weather, another price. */
    FIGURES("Other figures stand in the same places", Map.of(Feature.NUMBER_SLOTS, 0.012)),
    /** A cable to another president. */
    NAMES("Other names stand in the same places", Map.of(Feature.NAME_SLOTS, 0.275)),
    /** The same, and the headline says so. */
    HEADLINE_SLOTS(
            "Other names stand where the headline has them", Map.of(Feature.TITLE_SLOTS, 0.020)),
    /** Each tells of somebody that the other does not know. */
    HEADLINE_NAMES(
            "Each headline names what the other report does not have",
            Map.of(Feature.TITLE_NAMES, 0.016)),
    /** Nobody copies himself with other words: an update, or another report. */
    PUBLISHER(
            "One publisher has published both, and they differ",
            Map.of(Feature.SAME_SOURCE, 0.074, Feature.SAME_SOURCE_NEW, 0.005)),
    /** The next bulletin. */
    DAYS("They were published on different days and differ", Map.of(Feature.DAYS_APART, 0.086)),
    /** Edits fall anywhere. */
    BLANKS(
            "They differ in few places, as a form filled in twice does",
            Map.of(
                    Feature.REPLACED, 0.172,
                    Feature.BLOCKS, 0.411,
                    Feature.GRAMMAR, 0.405,
                    Feature.LONGEST_GAP, 0.046));

    private final String sentence;
    private final Map<Feature, Double> ofCopies;

    Objection(String sentence, Map<Feature, Double> ofCopies) {
        this.sentence = sentence;
        this.ofCopies = ofCopies;
    }

    String sentence() {
        return sentence;
    }

    /** Gives the log-odds that two texts have more by these features than copies on average. */
    private double beyondCopies(Likeness likeness) {
        return ofCopies.entrySet().stream()
                .mapToDouble(e -> e.getKey().weight() * (likeness.value(e.getKey()) - e.getValue()))
                .sum();
    }

    /** Gives what speaks most against two texts; empty if they are as like as copies in all. */
    static Optional<Objection> strongest(Likeness likeness) {
        return Arrays.stream(values())
                .filter(objection -> objection.beyondCopies(likeness) < 0)
                .min(Comparator.comparingDouble(objection -> objection.beyondCopies(likeness)));
    }
}
