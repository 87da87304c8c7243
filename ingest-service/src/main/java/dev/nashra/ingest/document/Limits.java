package dev.nashra.ingest.document;

/** How much of a document is read, besides its bytes. */
final class Limits {
    /**
     * Most tags. A feed of ten thousand entries has half of that; each tag costs a hundred bytes of
     * heap, so that few bytes could become many.
     */
    static final int TAGS = 400_000;

    /** Deepest nesting, in elements. Markup in real entries stays below 50. */
    static final int DEPTH = 200;

    private Limits() {}
}
