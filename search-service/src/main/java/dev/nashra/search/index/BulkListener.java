package dev.nashra.search.index;

/** Learns what became of operations; called by the writing thread. */
public interface BulkListener {
    /** One operation is settled. */
    void settled(BulkOperation operation, ItemOutcome.Settlement how);

    /** Some operations were not needed, since the same batch had a newer one of the article. */
    void superseded(int operations);

    /**
     * Some operations will be sent again.
     *
     * @param reason as in {@link ItemOutcome.Retry}
     */
    void retried(String reason, int operations);

    /**
     * The index will never take an operation. Returns only when the record stands elsewhere for
     * good: after that it counts as settled.
     */
    void refused(BulkOperation operation, ItemOutcome.Refused why) throws InterruptedException;
}
