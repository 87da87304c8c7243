package dev.nashra.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.nashra.contract.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The raw topic of the running stack, read from its beginning. */
final class RawTopic {
    private RawTopic() {}

    /** Counts its records by key, of keys that begin so. */
    static Map<String, Long> records(String prefix) {
        Map<String, Object> config =
                Map.of(
                        "bootstrap.servers",
                        "127.0.0.1:" + (RunningStack.PORT_BASE + 92),
                        "isolation.level",
                        "read_committed",
                        "auto.offset.reset",
                        "earliest");
        Map<String, Long> counts = new HashMap<>();
        try (var kafka =
                new KafkaConsumer<>(
                        config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    kafka.partitionsFor(Topics.RAW).stream()
                            .map(each -> new TopicPartition(each.topic(), each.partition()))
                            .toList();
            kafka.assign(partitions);
            kafka.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = kafka.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> kafka.position(each) < ends.get(each))) {
                for (ConsumerRecord<byte[], byte[]> record : kafka.poll(Duration.ofMillis(200))) {
                    String key = record.key() == null ? "" : new String(record.key(), UTF_8);
                    if (key.startsWith(prefix)) {
                        counts.merge(key, 1L, Long::sum);
                    }
                }
            }
        }
        return counts;
    }
}
