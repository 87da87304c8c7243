package dev.nashra.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;

/**
 * How an article relates to the lead of its group.
 *
 * @param kind what the copier did to the text
 * @param similarity weighted Jaccard of the two texts' word shingles, 0 to 1
 * @param containment share of the smaller text's weighted shingles found in the other, 0 to 1
 */
public record Copy(Kind kind, double similarity, double containment) {
    /** What the copier did to the text. */
    public enum Kind {
        /** Word for word, after folding. */
        @JsonProperty("exact")
        EXACT,
        /** Edited: words changed, dropped or added throughout. */
        @JsonProperty("near")
        NEAR,
        /** One is a cut-down form of the other. */
        @JsonProperty("excerpt")
        EXCERPT
    }

    /** Checks the ranges. */
    public Copy {
        Objects.requireNonNull(kind, "kind");
        requireShare("similarity", similarity);
        requireShare("containment", containment);
    }

    private static void requireShare(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " must be from 0 to 1, was " + value);
        }
    }
}
