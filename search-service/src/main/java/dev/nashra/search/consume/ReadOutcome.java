package dev.nashra.search.consume;

import dev.nashra.contract.EnrichedArticle;
import dev.nashra.contract.OldWithdrawal;

/** What a record turned out to be. */
sealed interface ReadOutcome {
    /** An article. */
    record Article(EnrichedArticle article) implements ReadOutcome {}

    /** A request to withdraw one that only the index knows, if at all. */
    record Withdraw(OldWithdrawal withdrawal) implements ReadOutcome {}

    /**
     * Nothing that can be indexed, now or ever.
     *
     * @param reason stable word in snake case
     * @param detail one sentence without article text
     */
    record Unusable(String reason, String detail) implements ReadOutcome {}
}
