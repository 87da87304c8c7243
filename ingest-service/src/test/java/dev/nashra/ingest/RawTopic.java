package dev.nashra.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.nashra.contract.RawArticle;
import dev.nashra.contract.Topics;
import dev.nashra.contract.WireFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What stands in {@link Topics#RAW}. */
final class RawTopic {
    private static final JsonMapper MAPPER = WireFormat.mapper();

    private RawTopic() {}

    /** Reads every record that stands there now and meets a condition, in order per partition. */
    static List<ConsumerRecord<byte[], byte[]>> read(
            String bootstrapServers, Predicate<ConsumerRecord<byte[], byte[]>> condition) {
        Map<String, Object> settings =
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest");
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(
                        settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(Topics.RAW).stream()
                            .map(info -> new TopicPartition(info.topic(), info.partition()))
                            .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofSeconds(1))
                        .forEach(
                                record -> {
                                    if (condition.test(record)) {
                                        found.add(record);
                                    }
                                });
            }
        }
        return found;
    }

    static List<ConsumerRecord<byte[], byte[]>> ofSource(String bootstrapServers, String source) {
        return read(
                bootstrapServers,
                record -> record.key() != null && source.equals(new String(record.key(), UTF_8)));
    }

    static RawArticle article(ConsumerRecord<byte[], byte[]> record) {
        try {
            return MAPPER.readValue(record.value(), RawArticle.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
