package dev.nashra.local.rejected;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.nashra.contract.Rejection;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * A record on the rejected topic.
 *
 * @param why what was said of it, and where it stood
 * @param at its own time
 * @param key as it was
 * @param value as it was, or its beginning; null if it had none
 * @param headers as they were, without those that say why
 */
@SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
public record RejectedRecord(
        Rejection why,
        Instant at,
        byte @Nullable [] key,
        byte @Nullable [] value,
        Map<String, String> headers) {
    private static final String OURS = "nashra_";

    /** Reads what Kafka has. */
    static RejectedRecord of(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> said = new LinkedHashMap<>();
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : record.headers()) {
            String value = header.value() == null ? "" : new String(header.value(), UTF_8);
            (header.key().startsWith(OURS) ? said : headers).put(header.key(), value);
        }
        return new RejectedRecord(
                new Rejection(
                        said.getOrDefault(Rejection.STAGE, "unknown"),
                        said.getOrDefault(Rejection.REASON, "unknown"),
                        said.getOrDefault(Rejection.DETAIL, ""),
                        said.getOrDefault(Rejection.TOPIC, "unknown"),
                        Integer.parseInt(said.getOrDefault(Rejection.PARTITION, "-1")),
                        Long.parseLong(said.getOrDefault(Rejection.OFFSET, "-1"))),
                Instant.ofEpochMilli(record.timestamp()),
                record.key(),
                record.value(),
                headers);
    }

    /** Gives the record that is sent to where this stood; whoever reads it judges it anew. */
    ProducerRecord<byte[], byte[]> again() {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(why.topic(), null, at.toEpochMilli(), key, value);
        headers.forEach((name, said) -> record.headers().add(name, said.getBytes(UTF_8)));
        return record;
    }

    /** Gives the article that the envelope names, or the key, or nothing. */
    String names() {
        String subject = headers.get("ce_subject");
        return subject != null ? subject : key == null ? "" : new String(key, UTF_8);
    }
}
