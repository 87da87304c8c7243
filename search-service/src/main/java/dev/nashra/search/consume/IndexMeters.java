package dev.nashra.search.consume;

import dev.nashra.search.index.BulkOperation;
import dev.nashra.search.index.ItemOutcome;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Counts what became of records, and says once when writing stalls and once when it goes on. */
final class IndexMeters {
    private static final Logger LOG = Logger.getLogger(IndexMeters.class);

    private final MeterRegistry registry;
    private final InstantSource clock;
    private final Counter indexed;
    private final Counter superseded;
    private final Timer freshness;
    private final AtomicBoolean stalled = new AtomicBoolean();

    IndexMeters(MeterRegistry registry, InstantSource clock) {
        this.registry = registry;
        this.clock = clock;
        indexed = registry.counter("nashra.search.indexed");
        superseded = registry.counter("nashra.search.superseded");
        freshness =
                Timer.builder("nashra.search.freshness")
                        .description("from receipt of a revision to its place in the index")
                        .publishPercentiles(0.5, 0.99)
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
        if (stalled.compareAndSet(true, false)) {
            LOG.info("writing to Elasticsearch goes on");
        }
    }

    void superseded(int operations) {
        superseded.increment(operations);
    }

    void retried(String reason, int operations) {
        registry.counter("nashra.search.retried", "reason", reason).increment(operations);
        if (stalled.compareAndSet(false, true)) {
            LOG.warnf("Elasticsearch does not take articles, trying until it does: %s", reason);
        }
    }

    void rejected(String reason) {
        registry.counter("nashra.search.rejected", "reason", reason).increment();
    }
}
