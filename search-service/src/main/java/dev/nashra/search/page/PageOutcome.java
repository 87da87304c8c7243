package dev.nashra.search.page;

/** What came of asking for a page. */
public sealed interface PageOutcome {
    /** The page. */
    record Served(ArticlePage page) implements PageOutcome {}

    /** The cursor leads nowhere. */
    record CursorRefused(Reason reason) implements PageOutcome {}

    /** Why a cursor leads nowhere. */
    enum Reason {
        /** Never given out, or damaged. */
        INVALID,
        /** Given out for another query. */
        MISMATCH,
        /** Not used for longer than cursors are kept. */
        EXPIRED
    }
}
