package dev.nashra.ingest.parse;

import java.util.List;
import java.util.Map;

/** What came of reading one article's JSON. */
sealed interface Reading {
    /**
     * It is an object.
     *
     * @param article every property of the right type
     * @param faults every property of a wrong type
     * @param beside further properties that were asked for, by name
     */
    record Read(
            ClaimedArticle article, List<Refusal.Fault> faults, Map<String, List<String>> beside)
            implements Reading {
        Read(ClaimedArticle article, List<Refusal.Fault> faults) {
            this(article, faults, Map.of());
        }
    }

    /** It is none. */
    record Unreadable(Refusal refusal) implements Reading {}
}
