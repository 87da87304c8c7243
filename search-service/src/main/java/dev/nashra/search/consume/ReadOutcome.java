package dev.nashra.search.consume;

import dev.nashra.contract.EnrichedArticle;
import dev.nashra.search.index.BulkOperation;

/** What a record turned out to be. */
sealed interface ReadOutcome {
    /**
     * An article.
     *
     * @param article as read
     * @param operation what to write
     */
    record Usable(EnrichedArticle article, BulkOperation operation) implements ReadOutcome {}

    /**
     * Nothing that can be indexed, now or ever.
     *
     * @param reason stable word in snake case
     * @param detail one sentence without article text
     */
    record Unusable(String reason, String detail) implements ReadOutcome {}
}
