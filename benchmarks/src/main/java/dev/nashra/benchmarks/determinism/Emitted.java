package dev.nashra.benchmarks.determinism;

import com.fasterxml.jackson.databind.ObjectReader;
import dev.nashra.contract.Hop;
import dev.nashra.contract.Topics;
import dev.nashra.contract.WireFormat;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * What stands committed in the enriched topic.
 *
 * <p>An article may be there more than once, because its group changes; but one decision on it,
 * told by the place of the record that caused it, only once.
 */
final class Emitted implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);

    private final ObjectReader said = WireFormat.mapper().readerFor(Said.class);
    private final Map<String, String> leads = new HashMap<>();
    private final Set<String> decisions = new HashSet<>();
    private final KafkaConsumer<String, byte[]> consumer;
    private int doubles;

    /** The part of an enriched article that is looked at. */
    private record Said(String id, String group, List<Hop> trace) {}

    /** Reads from the beginning, in no group: what a rebalance reads again would look double. */
    Emitted(String bootstrapServers) {
        consumer =
                new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers", bootstrapServers,
                                "auto.offset.reset", "earliest",
                                "enable.auto.commit", "false",
                                "isolation.level", "read_committed"),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        consumer.assign(
                consumer.partitionsFor(Topics.ENRICHED).stream()
                        .map(at -> new TopicPartition(at.topic(), at.partition()))
                        .toList());
    }

    /** Reads on; gives the number of records, 0 if none came within a moment. */
    int read() throws IOException {
        var records = consumer.poll(POLL);
        for (var record : records) {
            take(said.readValue(record.value()));
        }
        return records.count();
    }

    /** Reads on to some offsets. */
    void readTo(Map<TopicPartition, Long> ends) throws IOException {
        while (ends.entrySet().stream()
                .anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
            read();
        }
    }

    /** Gives the number of different articles. */
    int articles() {
        return leads.size();
    }

    /** Gives the groups as they were said last. */
    Groups groups() {
        return new Groups(leads);
    }

    /** Gives how often a decision was there once more. */
    int doubles() {
        return doubles;
    }

    private void take(Said article) {
        leads.put(article.id(), article.group());
        Hop grouped =
                article.trace().stream()
                        .filter(hop -> hop.stage() == Hop.Stage.GROUPED)
                        .findFirst()
                        .orElseThrow();
        String cause = article.id() + " " + grouped.partition() + ":" + grouped.offset();
        doubles += decisions.add(cause) ? 0 : 1;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
