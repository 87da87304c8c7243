package dev.nashra.search.query;

/** The fields of an article's texts, in the index and in memory. */
enum LiveField {
    HEADLINE,
    BODY,
    FOLDED_HEADLINE,
    FOLDED_BODY,
    NAMES;

    boolean isHeadline() {
        return this == HEADLINE || this == FOLDED_HEADLINE;
    }

    boolean isFolded() {
        return this == FOLDED_HEADLINE || this == FOLDED_BODY;
    }
}
