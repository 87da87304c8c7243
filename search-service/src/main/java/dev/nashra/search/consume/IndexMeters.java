package dev.nashra.search.consume;

import dev.nashra.search.index.BulkOperation;
import dev.nashra.search.index.ItemOutcome;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Counts what became of records, and knows what does not come to an end. */
final class IndexMeters {
    /** What a search a second after the push, and the promise of three seconds, are held to. */
    private static final Duration[] FRESH = {
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(3),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        Duration.ofMinutes(1),
        Duration.ofMinutes(5),
        Duration.ofMinutes(30),
    };

    private final MeterRegistry registry;
    private final InstantSource clock;
    private final Counter indexed;
    private final Counter superseded;
    private final Counter expired;
    private final Timer freshness;
    private final Stalls stalls;

    IndexMeters(MeterRegistry registry, InstantSource clock) {
        this.registry = registry;
        this.clock = clock;
        indexed = registry.counter("nashra.search.indexed");
        superseded = registry.counter("nashra.search.superseded");
        expired = registry.counter("nashra.search.expired");
        // From zero on: a counter that appears with its first event has no increase to be seen.
        registry.counter("nashra.search.retried", "reason", "not_ready");
        registry.counter("nashra.search.rejected", "reason", "malformed_json");
        stalls = new Stalls(clock);
        Gauge.builder("nashra.search.stalled", stalls, Stalls::seconds)
                .baseUnit("seconds")
                .description("how long the batch has waited that has waited longest; 0 if none")
                .register(registry);
        freshness =
                Timer.builder("nashra.search.freshness")
                        .description("from receipt of a revision to its place in the index")
                        .publishPercentiles(0.5, 0.99)
                        .serviceLevelObjectives(FRESH)
                        .register(registry);
    }

    void settled(BulkOperation operation, ItemOutcome.Settlement how) {
        switch (how) {
            case INDEXED -> {
                indexed.increment();
                Duration age = Duration.between(operation.received(), clock.instant());
                freshness.record(age.isNegative() ? Duration.ZERO : age);
            }
            case ALREADY, SUPERSEDED -> superseded.increment();
        }
    }

    void superseded(int operations) {
        superseded.increment(operations);
    }

    /**
     * A batch failed, whole or in part.
     *
     * @param batch tells it from others
     */
    void retried(Object batch, String reason, int operations) {
        registry.counter("nashra.search.retried", "reason", reason).increment(operations);
        stalls.failed(batch, reason);
    }

    /** A batch came to its end. */
    void over(Object batch) {
        stalls.over(batch);
    }

    /** Gives what Elasticsearch has not taken for the longest time. */
    Optional<Stall> stall() {
        return stalls.longest();
    }

    /** An article belongs to a month that is no longer kept. */
    void expired() {
        expired.increment();
    }

    void rejected(String reason) {
        registry.counter("nashra.search.rejected", "reason", reason).increment();
    }
}
