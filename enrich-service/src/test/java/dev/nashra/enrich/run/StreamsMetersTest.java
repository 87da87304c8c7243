package dev.nashra.enrich.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.enrich.topology.EnrichTopology;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.junit.jupiter.api.Test;

class StreamsMetersTest {
    private final List<Metric> measured = new ArrayList<>();
    private final StreamsMeters meters = new StreamsMeters(() -> measured);

    @Test
    void lagIsThatOfAllTopicsAndNotOfARestore() {
        lag("t-1-consumer", "0", 5.0);
        lag("t-2-consumer", "1", 7.0);
        lag("t-2-consumer", "2", Double.NaN);
        lag("t-1-restore-consumer", "0", 1000.0);

        assertThat(meters.lag()).isEqualTo(12);
    }

    /** The same measurement exists once more for each topic and once for the client. */
    @Test
    void lagCountsPartitionsOnly() {
        lag("t-1-consumer", "0", 5.0);
        add("consumer-fetch-manager-metrics", "records-lag", Map.of("client-id", "t-1"), 5.0);

        assertThat(meters.lag()).isEqualTo(5);
    }

    @Test
    void theThreadThatHasNotReadForLongestIsTheOneToLookAt() {
        assertThat(meters.idleSeconds()).isZero();
        poll("t-1-consumer", 3);
        poll("t-2-consumer", 700);
        poll("t-2-restore-consumer", 9000);
        poll("admin", 9000);

        assertThat(meters.idleSeconds()).isEqualTo(700);
    }

    private void poll(String client, double secondsAgo) {
        add("consumer-metrics", "last-poll-seconds-ago", Map.of("client-id", client), secondsAgo);
    }

    @Test
    void aStoreIsWhatLiesOnDiskAndInMemoryOnAllItsPartitions() {
        for (String task : List.of("0_0", "0_1")) {
            state("total-sst-files-size", task, "articles", 100.0);
            state("size-all-mem-tables", task, "articles", 10.0);
            state("estimate-num-keys", task, "articles", 3.0);
        }
        state("total-sst-files-size", "1_0", "members", 1.0);

        assertThat(meters.bytes("articles")).isEqualTo(220);
        assertThat(meters.entries("articles")).isEqualTo(6);
        assertThat(meters.bytes("members")).isEqualTo(1);
    }

    @Test
    void everyStoreHasItsMeters() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        meters.bindTo(registry);

        for (String store : EnrichTopology.STORES) {
            assertThat(registry.get("nashra.enrich.state.size").tag("store", store).gauge().value())
                    .isZero();
        }
        assertThat(registry.get("nashra.enrich.lag").gauge().value()).isZero();
    }

    private void lag(String client, String partition, double value) {
        add(
                "consumer-fetch-manager-metrics",
                "records-lag",
                Map.of("client-id", client, "topic", "raw", "partition", partition),
                value);
    }

    private void state(String name, String task, String store, double value) {
        add(
                "stream-state-metrics",
                name,
                Map.of("task-id", task, "rocksdb-state-id", store),
                value);
    }

    private void add(String group, String name, Map<String, String> tags, double value) {
        MetricName metric = new MetricName(name, group, "", tags);
        measured.add(
                new Metric() {
                    @Override
                    public MetricName metricName() {
                        return metric;
                    }

                    @Override
                    public Object metricValue() {
                        return value;
                    }
                });
    }
}
