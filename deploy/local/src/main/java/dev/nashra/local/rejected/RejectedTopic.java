package dev.nashra.local.rejected;

import dev.nashra.contract.KafkaAccess;
import dev.nashra.contract.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What was rejected and is still kept, the oldest first. Reading it changes nothing. */
public final class RejectedTopic {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final KafkaAccess kafka;

    /** Takes where Kafka is. */
    public RejectedTopic(KafkaAccess kafka) {
        this.kafka = kafka;
    }

    /**
     * Hands on all that is there now.
     *
     * @throws KafkaException if Kafka cannot be reached or refuses
     */
    public void read(Consumer<RejectedRecord> reader) {
        Map<String, Object> settings =
                kafka.with(
                        Map.of(
                                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                                "read_committed",
                                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                                "earliest",
                                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                                false,
                                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                                false,
                                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                                100,
                                // One of the largest at a time: what is behind it waits in Kafka.
                                ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                                1024 * 1024));
        try (var consumer =
                new KafkaConsumer<>(
                        settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(Topics.REJECTED, PATIENCE).stream()
                            .map(each -> new TopicPartition(each.topic(), each.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = Map.copyOf(consumer.endOffsets(partitions, PATIENCE));
            while (partitions.stream()
                    .collect(Collectors.toMap(each -> each, consumer::position))
                    .entrySet()
                    .stream()
                    .anyMatch(at -> at.getValue() < ends.getOrDefault(at.getKey(), 0L))) {
                consumer.poll(POLL).forEach(record -> reader.accept(RejectedRecord.of(record)));
            }
        }
    }
}
