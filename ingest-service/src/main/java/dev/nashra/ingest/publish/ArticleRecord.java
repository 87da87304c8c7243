package dev.nashra.ingest.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nashra.contract.EventType;
import dev.nashra.contract.RawArticle;
import dev.nashra.contract.Topics;
import dev.nashra.contract.Withdrawal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/** Articles as records, with CloudEvents 1.0 attributes in the headers (Kafka binding, binary). */
final class ArticleRecord {
    private static final Header SPEC_VERSION = header("ce_specversion", "1.0");
    private static final Header PUSHED = header(EventType.HEADER, EventType.PUSHED);
    private static final Header WITHDRAWN = header(EventType.HEADER, EventType.WITHDRAWN);
    private static final Header CONTENT_TYPE = header("content-type", "application/json");

    private ArticleRecord() {}

    static ProducerRecord<byte[], byte[]> of(
            RawArticle article, TraceParent trace, ObjectMapper mapper) {
        return new ProducerRecord<>(
                Topics.RAW,
                null,
                article.received().toEpochMilli(),
                article.source().getBytes(UTF_8),
                json(article, mapper),
                headers(
                        PUSHED,
                        "/sources/" + article.source(),
                        article.id(),
                        article.received(),
                        trace));
    }

    /** A request for one partition; see {@link Withdrawal} for why each gets it. */
    static ProducerRecord<byte[], byte[]> of(
            Withdrawal withdrawal, int partition, TraceParent trace, ObjectMapper mapper) {
        return new ProducerRecord<>(
                Topics.RAW,
                partition,
                withdrawal.received().toEpochMilli(),
                null,
                json(withdrawal, mapper),
                headers(WITHDRAWN, "/articles", withdrawal.id(), withdrawal.received(), trace));
    }

    private static List<Header> headers(
            Header type, String source, String subject, Instant time, TraceParent trace) {
        return List.of(
                SPEC_VERSION,
                header("ce_id", UUID.randomUUID().toString()),
                type,
                header("ce_source", source),
                header("ce_subject", subject),
                header("ce_time", time.toString()),
                CONTENT_TYPE,
                header("traceparent", trace.header()));
    }

    private static byte[] json(Object value, ObjectMapper mapper) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what we made ourselves is always writable", e);
        }
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(UTF_8));
    }
}
