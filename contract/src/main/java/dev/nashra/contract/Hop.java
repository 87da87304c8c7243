package dev.nashra.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step of an article's way.
 *
 * @param stage which step
 * @param at when it was done, by the clock of the service that did it
 * @param topic where the record stands that the step read; null if it read none
 * @param partition of that record; null with {@code topic}
 * @param offset of that record; null with {@code topic}
 * @param outcome one word on what came of it, such as {@code founded}, {@code joined}; null if
 *     there is only one
 */
public record Hop(
        Stage stage,
        Instant at,
        @Nullable String topic,
        @Nullable Integer partition,
        @Nullable Long offset,
        @Nullable String outcome) {
    /** Outcome of {@link Stage#TAGGED} where rules have changed, and nothing else. */
    public static final String AGAIN = "again";

    /** The steps, in order. */
    public enum Stage {
        /** Taken in by ingest. */
        @JsonProperty("received")
        RECEIVED,
        /** Read back from {@link Topics#RAW}, made into a revision and prepared. */
        @JsonProperty("revised")
        REVISED,
        /** Put into a group. */
        @JsonProperty("grouped")
        GROUPED,
        /** Tagged and handed on. */
        @JsonProperty("tagged")
        TAGGED,
        /** Read from {@link Topics#ENRICHED} and sent to the index. */
        @JsonProperty("indexed")
        INDEXED
    }
}
