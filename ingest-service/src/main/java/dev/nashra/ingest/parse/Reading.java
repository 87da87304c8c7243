package dev.nashra.ingest.parse;

import java.util.List;

/** What came of reading one article's JSON. */
sealed interface Reading {
    /**
     * It is an object.
     *
     * @param article every property of the right type
     * @param faults every property of a wrong type
     */
    record Read(ClaimedArticle article, List<Refusal.Fault> faults) implements Reading {}

    /** It is none. */
    record Unreadable(Refusal refusal) implements Reading {}
}
