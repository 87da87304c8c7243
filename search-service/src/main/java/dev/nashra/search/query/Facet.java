package dev.nashra.search.query;

/** What articles are counted by. */
public enum Facet {
    /** Publisher. */
    SOURCE,
    /** Language. */
    LANGUAGE,
    /** Tag. */
    TAG,
    /** Span of time. */
    TIME
}
