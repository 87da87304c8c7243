package dev.nashra.search.query;

/** The order of a list; ties are broken by the place in the index, so every order is total. */
public enum Sort {
    /** Best match first. */
    RELEVANCE,
    /** Latest claimed time of publication first; an article without one counts by its receipt. */
    PUBLISHED,
    /** Latest receipt of a revision first. */
    RECEIVED,
    /** Earliest first receipt first: the order of a group's members. */
    ARRIVAL,
    /** As they stand in the index: the cheapest, for exports. */
    INDEX
}
