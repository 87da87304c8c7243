package dev.nashra.ingest.register;

import dev.nashra.contract.KafkaAccess;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * How the register's clients are set up.
 *
 * @param access where Kafka is, and how to show who we are
 */
public record RegisterSettings(KafkaAccess access) {
    /** Longest that a change may take: part of the five seconds that an answer may. */
    static final Duration ANSWER_WITHIN = Duration.ofMillis(3_500);

    private static final String GROUP = "nashra-ingest-feeds";
    private static final int REQUEST_MS = 1_500;
    private static final int SESSION_MS = 10_000;

    Map<String, Object> producer() {
        return access.with(
                Map.of(
                        CommonClientConfigs.CLIENT_ID_CONFIG,
                        "nashra-ingest-feeds",
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        1_000L,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        REQUEST_MS,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        2 * REQUEST_MS,
                        ProducerConfig.LINGER_MS_CONFIG,
                        0L,
                        ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                        ByteArraySerializer.class.getName(),
                        ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                        ByteArraySerializer.class.getName()));
    }

    /** Reads every partition, from the beginning, for itself alone. */
    Map<String, Object> reader() {
        return access.with(
                Map.of(
                        CommonClientConfigs.CLIENT_ID_CONFIG,
                        "nashra-ingest-feeds-reader",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                        ByteArrayDeserializer.class.getName(),
                        ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                        ByteArrayDeserializer.class.getName()));
    }

    /** Shares the partitions with the other instances; reads nothing. */
    Map<String, Object> member() {
        return access.with(
                Map.of(
                        CommonClientConfigs.CLIENT_ID_CONFIG,
                        "nashra-ingest-feeds-member",
                        ConsumerConfig.GROUP_ID_CONFIG,
                        GROUP,
                        ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                        SESSION_MS,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "latest",
                        ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                        ByteArrayDeserializer.class.getName(),
                        ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                        ByteArrayDeserializer.class.getName()));
    }
}
