package dev.nashra.enrich.topology;

import dev.nashra.contract.BalanceEntry;
import dev.nashra.contract.OldWithdrawal;
import dev.nashra.contract.Outcome;
import dev.nashra.contract.Rejection;
import dev.nashra.enrich.group.Arrival;
import org.jspecify.annotations.Nullable;

/** What leaves the preparation of one raw record. */
sealed interface Prepared {
    /** To be grouped; the record's key is the language. */
    record ToGroup(Arrival arrival) implements Prepared {}

    /**
     * To be emitted once more, with tags as of now; the record's key is the source.
     *
     * @param grouped as it was last
     */
    record ToEmit(Grouped grouped) implements Prepared {}

    /** Nothing that is known here, but perhaps in the index; the record's key is the id. */
    record ToWithdraw(OldWithdrawal withdrawal) implements Prepared {}

    /** The last word on an article; the record's key is the source. */
    record Settled(Outcome outcome) implements Prepared {}

    /** A line of the balance sheet; the record's key is its key. */
    record ToBalance(BalanceEntry entry) implements Prepared {}

    /**
     * Unusable.
     *
     * @param key original bytes; null if there was none
     * @param value original bytes; null if there were none
     * @param rejection why
     */
    @SuppressWarnings(
            "ArrayRecordComponent") // Carried from one operator to the next, never compared.
    record Refused(byte @Nullable [] key, byte @Nullable [] value, Rejection rejection)
            implements Prepared {}
}
