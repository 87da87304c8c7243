package dev.nashra.enrich.run;

import dev.nashra.enrich.topology.EnrichTopology;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/**
 * What an operator asks of the topology, out of the several hundred measurements of Kafka Streams:
 * how far behind it is and how large its state has become. Zero while there is nothing to measure.
 */
final class StreamsMeters {
    private static final String CONSUMERS = "consumer-fetch-manager-metrics";
    private static final String STORES = "stream-state-metrics";

    private final Supplier<Collection<? extends Metric>> measured;

    StreamsMeters(Supplier<Collection<? extends Metric>> measured) {
        this.measured = measured;
    }

    void bindTo(MeterRegistry registry) {
        Gauge.builder("nashra.enrich.lag", this, StreamsMeters::lag)
                .description("Records that this instance has yet to read, on all its topics")
                .strongReference(true)
                .register(registry);
        for (String store : EnrichTopology.STORES) {
            Gauge.builder("nashra.enrich.state.size", this, each -> each.bytes(store))
                    .description("What a store takes on this instance, on disk and in memory")
                    .baseUnit("bytes")
                    .tag("store", store)
                    .strongReference(true)
                    .register(registry);
            Gauge.builder("nashra.enrich.state.entries", this, each -> each.entries(store))
                    .description("Entries of a store on this instance, as RocksDB estimates them")
                    .tag("store", store)
                    .strongReference(true)
                    .register(registry);
        }
    }

    double lag() {
        return sum(
                CONSUMERS,
                "records-lag",
                name -> name.tags().containsKey("partition") && isOfMain(name));
    }

    double bytes(String store) {
        Predicate<MetricName> its = name -> isOf(store, name);
        return sum(STORES, "total-sst-files-size", its) + sum(STORES, "size-all-mem-tables", its);
    }

    double entries(String store) {
        return sum(STORES, "estimate-num-keys", name -> isOf(store, name));
    }

    /** Gives how long the thread has not come round to read that has not for longest. */
    double idleSeconds() {
        return measured.get().stream()
                .filter(each -> each.metricName().name().equals("last-poll-seconds-ago"))
                .filter(each -> isOfMain(each.metricName()))
                .map(Metric::metricValue)
                .filter(Number.class::isInstance)
                .mapToDouble(value -> ((Number) value).doubleValue())
                .filter(Double::isFinite)
                .max()
                .orElse(0);
    }

    /** The restore consumer reads changelogs, which is no work that waits. */
    private static boolean isOfMain(MetricName name) {
        String client = name.tags().getOrDefault("client-id", "");
        return client.endsWith("-consumer") && !client.endsWith("-restore-consumer");
    }

    private static boolean isOf(String store, MetricName name) {
        return store.equals(name.tags().get("rocksdb-state-id"));
    }

    private double sum(String group, String name, Predicate<MetricName> which) {
        List<? extends Metric> found =
                measured.get().stream()
                        .filter(each -> each.metricName().name().equals(name))
                        .filter(each -> each.metricName().group().equals(group))
                        .filter(each -> which.test(each.metricName()))
                        .toList();
        double sum = 0;
        for (Metric each : found) {
            // Before the first fetch there is a measurement without a value.
            if (each.metricValue() instanceof Number value && !Double.isNaN(value.doubleValue())) {
                sum += value.doubleValue();
            }
        }
        return sum;
    }
}
