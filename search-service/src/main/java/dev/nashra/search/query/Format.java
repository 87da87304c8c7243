package dev.nashra.search.query;

import java.util.Locale;

/** What a page of articles may be written as. */
public enum Format {
    /** The page with its numbers, facets and cursor. */
    JSON,
    /** A hit a line. */
    NDJSON,
    /** A table. */
    CSV,
    /** RSS 2.0. */
    RSS,
    /** Atom (RFC 4287). */
    ATOM,
    /** JSON Feed 1.1. */
    JSONFEED,
    /** A list of IPTC ninjs items. */
    NINJS;

    /** The value of the parameter {@code format}: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
