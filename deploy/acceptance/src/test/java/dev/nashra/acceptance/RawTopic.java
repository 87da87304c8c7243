package dev.nashra.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.nashra.contract.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Topics of the running stack, read from their beginning; above all the raw one. */
final class RawTopic {
    static final String BOOTSTRAP = "127.0.0.1:" + (RunningStack.PORT_BASE + 92);

    private RawTopic() {}

    /** Counts its records by key, of keys that begin so. */
    static Map<String, Long> records(String prefix) {
        Map<String, Long> counts = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : read(Topics.RAW)) {
            String key = record.key() == null ? "" : new String(record.key(), UTF_8);
            if (key.startsWith(prefix)) {
                counts.merge(key, 1L, Long::sum);
            }
        }
        return counts;
    }

    /** Gives all that a topic holds and that was committed. */
    static List<ConsumerRecord<byte[], byte[]>> read(String topic) {
        Map<String, Object> config =
                Map.of(
                        "bootstrap.servers",
                        BOOTSTRAP,
                        "isolation.level",
                        "read_committed",
                        "auto.offset.reset",
                        "earliest");
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (var kafka =
                new KafkaConsumer<>(
                        config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    kafka.partitionsFor(topic).stream()
                            .map(each -> new TopicPartition(each.topic(), each.partition()))
                            .toList();
            kafka.assign(partitions);
            kafka.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = kafka.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> kafka.position(each) < ends.get(each))) {
                kafka.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }
}
