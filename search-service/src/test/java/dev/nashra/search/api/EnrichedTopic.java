package dev.nashra.search.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.nashra.contract.EnrichedArticle;
import dev.nashra.contract.Outcome;
import dev.nashra.contract.Topics;
import dev.nashra.contract.WireFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Stands in for enrich: writes to its topics, and reads what search rejects. */
final class EnrichedTopic implements AutoCloseable {
    private final JsonMapper json = WireFormat.mapper();
    private final KafkaProducer<byte[], byte[]> producer =
            new KafkaProducer<>(
                    Map.of(
                            "bootstrap.servers",
                            KillableBackends.kafka.bootstrapServers(),
                            "acks",
                            "all"),
                    new ByteArraySerializer(),
                    new ByteArraySerializer());

    void send(EnrichedArticle article) {
        try {
            send(article.id(), json.writeValueAsBytes(article));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    void send(String key, byte[] value) {
        producer.send(new ProducerRecord<>(Topics.ENRICHED, key.getBytes(UTF_8), value));
    }

    void send(Outcome outcome) {
        try {
            producer.send(
                    new ProducerRecord<>(
                            Topics.OUTCOMES,
                            outcome.source().getBytes(UTF_8),
                            json.writeValueAsBytes(outcome)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    void flush() {
        producer.flush();
    }

    /** Everything that was ever rejected. */
    static List<ConsumerRecord<byte[], byte[]>> rejected() {
        List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", KillableBackends.kafka.bootstrapServers()),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            TopicPartition partition = new TopicPartition(Topics.REJECTED, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(all::add);
            }
        }
        return all;
    }

    @Override
    public void close() {
        producer.close();
    }
}
