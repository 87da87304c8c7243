package dev.nashra.search.consume;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Ends the process when indexing hangs: the consumer no longer comes round, or a batch is under way
 * of which nothing is heard, neither an end nor a refusal. Used by one thread.
 */
final class Watchdog {
    private final Supplier<Duration> silence;
    private final Supplier<Duration> oldestBatch;
    private final BooleanSupplier stalled;
    private final Duration bound;
    private final Consumer<Throwable> end;
    private boolean ended;

    /**
     * Makes one that has not looked.
     *
     * @param silence since the consumer came round
     * @param oldestBatch how long the oldest batch has been under way
     * @param stalled whether it is known that Elasticsearch does not take one
     * @param bound how long both may be
     * @param end ends the process; called once
     */
    Watchdog(
            Supplier<Duration> silence,
            Supplier<Duration> oldestBatch,
            BooleanSupplier stalled,
            Duration bound,
            Consumer<Throwable> end) {
        this.silence = silence;
        this.oldestBatch = oldestBatch;
        this.stalled = stalled;
        this.bound = bound;
        this.end = end;
    }

    void look() {
        if (ended) {
            return;
        }
        if (silence.get().compareTo(bound) > 0) {
            end("the consumer has not come round for " + bound);
        } else if (oldestBatch.get().compareTo(bound) > 0 && !stalled.getAsBoolean()) {
            end("a batch has been under way for " + bound + ", and nothing is heard of it");
        }
    }

    private void end(String why) {
        ended = true;
        end.accept(new IllegalStateException(why));
    }
}
