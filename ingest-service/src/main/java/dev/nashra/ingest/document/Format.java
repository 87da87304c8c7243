package dev.nashra.ingest.document;

/** The formats that are read. */
public enum Format {
    /** RSS 0.9x, 1.0 (RDF) and 2.0. */
    RSS,
    /** Atom 0.3 and 1.0 (RFC 4287). */
    ATOM,
    /** JSON Feed 1.0 and 1.1. */
    JSON_FEED,
    /** IPTC ninjs 1.x to 3.x. */
    NINJS,
    /** IPTC NewsML-G2. */
    NEWSML_G2,
    /** IPTC NITF 3.x. */
    NITF,
    /** A web page. */
    HTML;

    /** Tells whether it is read again and again for what is new. */
    public boolean isFeed() {
        return this == RSS || this == ATOM || this == JSON_FEED;
    }
}
