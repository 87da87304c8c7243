package dev.nashra.ingest.subscribe;

import dev.nashra.ingest.fetch.Validators;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of asking a feed once. */
public sealed interface PollResult {
    /**
     * It was read, and what was news in it has been handed on.
     *
     * @param window what it holds
     * @param times when its items were made, as far as they say
     * @param validators for the next request
     * @param maxAge for which it asks not to be asked again; null if it does not
     * @param movedTo where it has moved for good; null if it has not
     */
    record Read(
            Window window,
            List<Instant> times,
            Validators validators,
            @Nullable Duration maxAge,
            @Nullable String movedTo)
            implements PollResult {
        /** Makes the times unmodifiable. */
        public Read {
            times = List.copyOf(times);
        }
    }

    /**
     * It holds what it held (304).
     *
     * @param maxAge for which it asks not to be asked again; null if it does not
     */
    record Unchanged(@Nullable Duration maxAge) implements PollResult {}

    /**
     * It could not be read.
     *
     * @param status why, in a word
     * @param detail why, in a sentence
     * @param retryAfter how long it wants to be left alone; null if it does not say
     */
    record Failed(SystemStatus status, String detail, @Nullable Duration retryAfter)
            implements PollResult {}

    /** Kafka did not take its articles, which is not the feed's fault: nothing is to be noted. */
    record NotTaken() implements PollResult {}
}
