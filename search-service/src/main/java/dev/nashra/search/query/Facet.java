package dev.nashra.search.query;

import java.util.Locale;

/** What articles are counted by. */
public enum Facet {
    /** Publisher. */
    SOURCE,
    /** Language. */
    LANGUAGE,
    /** Tag. */
    TAG,
    /** Span of time. */
    TIME;

    /** The facet's name in calls and answers: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
