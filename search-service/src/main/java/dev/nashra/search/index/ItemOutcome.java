package dev.nashra.search.index;

/** What became of one operation of a bulk request. */
public sealed interface ItemOutcome {
    /**
     * Nothing is left to do: the index has this version or a newer one.
     *
     * @param how which of them
     */
    record Settled(Settlement how) implements ItemOutcome {}

    /**
     * Not done, and not the document's fault: to be sent again.
     *
     * @param reason Elasticsearch's type of the error, or our word for the kind of failure
     */
    record Retry(String reason) implements ItemOutcome {}

    /**
     * The index will never take this document.
     *
     * @param reason Elasticsearch's type of the error
     * @param detail one sentence without article text
     */
    record Refused(String reason, String detail) implements ItemOutcome {}

    /** How an operation was settled. */
    enum Settlement {
        /** Written. */
        INDEXED,
        /** Not written: the index had this very version already, from an attempt that was cut. */
        ALREADY,
        /** Not written: the index had a newer version already. */
        SUPERSEDED
    }
}
