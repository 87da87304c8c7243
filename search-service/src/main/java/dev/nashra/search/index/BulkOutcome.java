package dev.nashra.search.index;

import java.util.List;

/** What became of a bulk request as a whole. */
sealed interface BulkOutcome {
    /** Tells whether nothing of it is to be sent again as it is. */
    default boolean isFinal() {
        return switch (this) {
            case Itemised items ->
                    items.outcomes().stream().noneMatch(ItemOutcome.Retry.class::isInstance);
            case RetryAll all -> false;
            case Unreadable culprit -> true;
        };
    }

    /**
     * Each operation has its own outcome.
     *
     * @param outcomes in the order of the request
     */
    record Itemised(List<ItemOutcome> outcomes) implements BulkOutcome {}

    /**
     * Nothing is known to be done: all of it to be sent again, which versions make harmless.
     *
     * @param reason why
     */
    record RetryAll(String reason) implements BulkOutcome {}

    /**
     * The node will not read this request, whoever sends it: to be halved until the culprit stands
     * alone.
     *
     * @param reason Elasticsearch's type of the error
     */
    record Unreadable(String reason) implements BulkOutcome {}
}
