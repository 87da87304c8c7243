package dev.nashra.benchmarks.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.nashra.contract.Topics;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The topics before and behind search-service, as the bench writes and reads them. */
final class Broker {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration POLL = Duration.ofMillis(200);

    private final String bootstrapServers;

    Broker(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** Writes records, and takes down where each of them stands. */
    void write(List<Delivery> deliveries, OffsetWatch offsets)
            throws ExecutionException, InterruptedException {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", 5);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(
                        settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (Delivery each : deliveries) {
                sent.add(
                        producer.send(
                                new ProducerRecord<>(
                                        Topics.ENRICHED,
                                        each.key().getBytes(UTF_8),
                                        each.value())));
            }
            for (int i = 0; i < sent.size(); i++) {
                RecordMetadata at = sent.get(i).get();
                offsets.written(
                        new TopicPartition(at.topic(), at.partition()),
                        at.offset(),
                        deliveries.get(i).revision());
            }
        }
    }

    /** Gives the end of a topic of one partition, as a reader of committed records sees it. */
    long end(String topic) {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            return end(consumer, new TopicPartition(topic, 0));
        }
    }

    /** Reads what was announced from an offset on. */
    List<Announcements.Said> announced(long from) throws IOException {
        List<Announcements.Said> said = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> each : read(Topics.CHANGES, from)) {
            JsonNode article = JSON.readTree(each.value());
            said.add(
                    new Announcements.Said(
                            article.path("id").asText(),
                            article.path("version").asLong(),
                            article.path("pubstatus").asText().equals("canceled")));
        }
        return said;
    }

    /** Reads the keys of what was put aside from an offset on. */
    List<String> putAside(long from) {
        return read(Topics.REJECTED, from).stream()
                .map(each -> new String(each.key(), UTF_8))
                .toList();
    }

    private List<ConsumerRecord<byte[], byte[]>> read(String topic, long from) {
        List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
        TopicPartition partition = new TopicPartition(topic, 0);
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            consumer.assign(List.of(partition));
            consumer.seek(partition, from);
            long end = end(consumer, partition);
            while (consumer.position(partition) < end) {
                consumer.poll(POLL).forEach(all::add);
            }
        }
        return all;
    }

    private static long end(KafkaConsumer<byte[], byte[]> consumer, TopicPartition partition) {
        return Objects.requireNonNull(
                consumer.endOffsets(List.of(partition)).get(partition), partition.topic());
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "enable.auto.commit", "false",
                        "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
