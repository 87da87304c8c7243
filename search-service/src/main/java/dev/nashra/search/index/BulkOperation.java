package dev.nashra.search.index;

import java.time.Instant;

/** One article on its way into the index. */
public final class BulkOperation {
    private final String month;
    private final String id;
    private final long version;
    private final TimedDocument document;
    private final Instant received;
    private final Origin origin;

    /**
     * Makes an operation.
     *
     * @param month see {@link Indices#month}
     * @param id the article's id
     * @param version external version: a document with a higher one is never replaced
     * @param document what is written
     * @param received when this revision came in
     * @param origin the record that said so
     */
    public BulkOperation(
            String month,
            String id,
            long version,
            TimedDocument document,
            Instant received,
            Origin origin) {
        this.month = month;
        this.id = id;
        this.version = version;
        this.document = document;
        this.received = received;
        this.origin = origin;
    }

    /** The month to write to, in whatever version. */
    public String month() {
        return month;
    }

    /** The article's id. */
    public String id() {
        return id;
    }

    /** The external version. */
    public long version() {
        return version;
    }

    /** When this revision came in. */
    public Instant received() {
        return received;
    }

    /** The record that said so. */
    public Origin origin() {
        return origin;
    }

    TimedDocument document() {
        return document;
    }

    @Override
    public String toString() {
        return month + "/" + id + "@" + version;
    }
}
