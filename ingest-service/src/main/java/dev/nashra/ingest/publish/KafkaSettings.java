package dev.nashra.ingest.publish;

import dev.nashra.contract.KafkaAccess;
import dev.nashra.contract.Topics;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * How Kafka is spoken to. What a 202 promises is fixed here and not for an operator to weaken; only
 * the address and the buffer are settings.
 *
 * @param access where Kafka is, and how to show who we are
 * @param bufferBytes of records that wait for the broker
 */
public record KafkaSettings(KafkaAccess access, long bufferBytes) {
    /** From handing over to giving up, so that an answer comes within five seconds. */
    static final Duration ANSWER_WITHIN = Duration.ofMillis(4_800);

    /** Longest wait for metadata or room in the buffer. */
    static final Duration BLOCK_AT_MOST = Duration.ofSeconds(3);

    /** After this a record has failed; below {@link #ANSWER_WITHIN}, so that this is known. */
    static final Duration DELIVER_WITHIN = Duration.ofMillis(4_500);

    /** How long the broker may take for one request: leaves time for a second attempt. */
    static final Duration REQUEST_WITHIN = Duration.ofMillis(2_500);

    /** How long the broker may take to say that it is there. */
    static final Duration PROBE_WITHIN = Duration.ofMillis(1_500);

    private static final int RECONNECT_MS = 50;
    private static final int RECONNECT_MAX_MS = 500;

    /** Gives the producer's configuration. */
    Map<String, Object> producer() {
        return access.with(
                Map.ofEntries(
                        Map.entry(ProducerConfig.CLIENT_ID_CONFIG, "nashra-ingest"),
                        Map.entry(ProducerConfig.ACKS_CONFIG, "all"),
                        Map.entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true),
                        Map.entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, BLOCK_AT_MOST.toMillis()),
                        Map.entry(
                                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                                (int) DELIVER_WITHIN.toMillis()),
                        Map.entry(
                                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                                (int) REQUEST_WITHIN.toMillis()),
                        Map.entry(ProducerConfig.LINGER_MS_CONFIG, 2L),
                        Map.entry(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024),
                        Map.entry(ProducerConfig.BUFFER_MEMORY_CONFIG, bufferBytes),
                        Map.entry(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4"),
                        Map.entry(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.MAX_RECORD_BYTES),
                        Map.entry(ProducerConfig.RECONNECT_BACKOFF_MS_CONFIG, (long) RECONNECT_MS),
                        Map.entry(
                                ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                                (long) RECONNECT_MAX_MS),
                        Map.entry(
                                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                                ByteArraySerializer.class.getName()),
                        Map.entry(
                                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                                ByteArraySerializer.class.getName())));
    }

    /** Gives the configuration of the client that asks whether the broker is there. */
    Map<String, Object> probe() {
        int within = (int) PROBE_WITHIN.toMillis();
        return access.with(
                Map.of(
                        AdminClientConfig.CLIENT_ID_CONFIG,
                        "nashra-ingest-probe",
                        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        within,
                        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        within,
                        AdminClientConfig.RECONNECT_BACKOFF_MS_CONFIG,
                        (long) RECONNECT_MS,
                        AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                        (long) RECONNECT_MAX_MS));
    }
}
