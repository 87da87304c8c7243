package dev.nashra.enrich.run;

import dev.nashra.enrich.topology.EnrichTopology;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;
import org.jboss.logging.Logger;

/** Measures how long state is read back from Kafka, and how much of it. Thread-safe. */
final class RestoreMeters implements StateRestoreListener {
    private static final Logger LOG = Logger.getLogger(RestoreMeters.class);

    private final LongSupplier nanos;
    private final Counter records;
    private final Map<String, Timer> timers = new HashMap<>();
    private final Map<TopicPartition, Long> begun = new ConcurrentHashMap<>();

    /**
     * Makes one that has seen nothing.
     *
     * @param nanos as {@link System#nanoTime}
     */
    RestoreMeters(MeterRegistry registry, LongSupplier nanos) {
        this.nanos = nanos;
        records =
                Counter.builder("nashra.enrich.restored.records")
                        .description("Records of state that were read back from Kafka")
                        .register(registry);
        registry.gauge("nashra.enrich.restoring", begun, Map::size);
        for (String store : EnrichTopology.STORES) {
            timers.put(
                    store,
                    Timer.builder("nashra.enrich.restore")
                            .description("How long one partition of a store was read back")
                            .tag("store", store)
                            .register(registry));
        }
    }

    @Override
    public void onRestoreStart(TopicPartition partition, String store, long from, long to) {
        begun.put(partition, nanos.getAsLong());
    }

    @Override
    public void onBatchRestored(
            TopicPartition partition, String store, long batchEnd, long batchRecords) {
        records.increment(batchRecords);
    }

    @Override
    public void onRestoreEnd(TopicPartition partition, String store, long total) {
        Long start = begun.remove(partition);
        if (start == null) {
            return;
        }
        long took = nanos.getAsLong() - start;
        Objects.requireNonNull(timers.get(store), store).record(took, TimeUnit.NANOSECONDS);
        if (total > 0) {
            LOG.infof(
                    "Restored %d records of %s-%d in %d ms",
                    total, store, partition.partition(), TimeUnit.NANOSECONDS.toMillis(took));
        }
    }

    @Override
    public void onRestoreSuspended(TopicPartition partition, String store, long total) {
        begun.remove(partition);
    }
}
