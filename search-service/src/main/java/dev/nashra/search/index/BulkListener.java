package dev.nashra.search.index;

import java.time.Instant;

/** Learns what became of operations; called by the writing thread. */
public interface BulkListener {
    /**
     * One operation is settled.
     *
     * @param sent when it was sent last
     */
    void settled(BulkOperation operation, ItemOutcome.Settlement how, Instant sent);

    /** Some operations were not needed, since the same batch had a newer one of the article. */
    void superseded(int operations);

    /**
     * Some operations will be sent again.
     *
     * @param reason as in {@link ItemOutcome.Retry}
     */
    void retried(String reason, int operations);

    /** The index will never take an operation: it is settled, and to be kept elsewhere. */
    void refused(BulkOperation operation, ItemOutcome.Refused why);
}
