package dev.nashra.local.rejected;

import dev.nashra.contract.KafkaAccess;
import dev.nashra.contract.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends what was repaired to where it stood. Nothing counts as sent before Kafka has confirmed it.
 */
public final class Reinjection {
    private static final Set<String> ORIGINS = Set.of(Topics.RAW, Topics.ENRICHED);

    private final KafkaAccess kafka;

    /** Takes where Kafka is. */
    public Reinjection(KafkaAccess kafka) {
        this.kafka = kafka;
    }

    /**
     * Reads lines.
     *
     * @throws IllegalArgumentException if one cannot be sent, with its number; nothing is sent then
     */
    public static List<RejectedRecord> read(List<String> lines) {
        List<RejectedRecord> records = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            try {
                RejectedRecord record = RejectedLine.read(lines.get(i));
                check(record);
                records.add(record);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("line " + (i + 1) + ": " + e.getMessage(), e);
            }
        }
        return records;
    }

    private static void check(RejectedRecord record) {
        byte[] value = record.value();
        if (!ORIGINS.contains(record.why().topic())) {
            throw new IllegalArgumentException("topic must be one of " + ORIGINS);
        }
        if (value == null || value.length == 0) {
            throw new IllegalArgumentException("it has no value; leave the line out");
        }
        if (value.length >= Topics.MAX_RECORD_BYTES) {
            throw new IllegalArgumentException(
                    "value has as many bytes as are kept, so that its end is missing; leave the"
                            + " line out");
        }
    }

    static Map<String, Object> settings(KafkaAccess kafka) {
        return kafka.with(
                Map.of(
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "lz4",
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        2 * Topics.MAX_RECORD_BYTES,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        30_000,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        10_000));
    }

    /**
     * Sends records and waits until Kafka has them.
     *
     * @throws ExecutionException if Kafka did not confirm one; sending all again does no harm
     * @throws InterruptedException if interrupted; likewise
     */
    public void send(List<RejectedRecord> records) throws ExecutionException, InterruptedException {
        try (var producer =
                new KafkaProducer<>(
                        settings(kafka), new ByteArraySerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            records.forEach(record -> sent.add(producer.send(record.again())));
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
        }
    }
}
