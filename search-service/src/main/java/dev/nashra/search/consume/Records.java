package dev.nashra.search.consume;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.nashra.contract.EnrichedArticle;
import dev.nashra.contract.EventType;
import dev.nashra.contract.Rejection;
import dev.nashra.contract.Topics;
import dev.nashra.contract.WireFormat;
import dev.nashra.search.index.ArticleDocument;
import dev.nashra.search.index.ArticleEvents;
import dev.nashra.search.index.Origin;
import dev.nashra.search.trace.TraceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/** The records that settling an article leads to. */
final class Records {
    private static final ObjectWriter JSON = WireFormat.mapper().writerFor(EnrichedArticle.class);

    private Records() {}

    /** Announces an article that the index has taken. */
    static ProducerRecord<byte[], byte[]> change(
            ConsumerRecord<byte[], byte[]> entry, EnrichedArticle article, Instant sent) {
        List<Header> headers = new ArrayList<>();
        headers.add(header("ce_specversion", "1.0"));
        headers.add(header("ce_id", UUID.randomUUID().toString()));
        headers.add(header(EventType.HEADER, ArticleEvents.of(article).type()));
        headers.add(header("ce_source", "/articles"));
        headers.add(header("ce_subject", article.id()));
        headers.add(header("ce_time", sent.toString()));
        headers.add(header("content-type", "application/json"));
        String traceparent = traceparent(entry);
        if (traceparent != null) {
            headers.add(header(TraceContext.HEADER, traceparent));
        }
        return new ProducerRecord<>(
                Topics.CHANGES,
                null,
                sent.toEpochMilli(),
                article.id().getBytes(UTF_8),
                bytes(indexed(entry, article, sent)),
                headers);
    }

    /** Gives an article as it stands in the index, its last hop included. */
    static EnrichedArticle indexed(
            ConsumerRecord<byte[], byte[]> entry, EnrichedArticle article, Instant sent) {
        Origin origin = new Origin(entry.topic(), entry.partition(), entry.offset());
        return ArticleDocument.indexed(article, origin, sent);
    }

    /** Gives the trace that a record belongs to, as it travels; null if it says none. */
    static @Nullable String traceparent(ConsumerRecord<byte[], byte[]> entry) {
        Header header = entry.headers().lastHeader(TraceContext.HEADER);
        return header == null ? null : new String(header.value(), UTF_8);
    }

    /** Puts aside what cannot be indexed, original bytes and all. */
    static ProducerRecord<byte[], byte[]> rejection(
            ConsumerRecord<byte[], byte[]> original, String reason, String detail) {
        ProducerRecord<byte[], byte[]> rejected =
                new ProducerRecord<>(
                        Topics.REJECTED, original.key(), Rejection.kept(original.value()));
        original.headers().forEach(rejected.headers()::add);
        new Rejection(
                        "search",
                        reason,
                        detail,
                        original.topic(),
                        original.partition(),
                        original.offset())
                .headers()
                .forEach((name, value) -> rejected.headers().add(header(name, value)));
        return rejected;
    }

    private static byte[] bytes(EnrichedArticle article) {
        try {
            return JSON.writeValueAsBytes(article);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an article that was read is writable", e);
        }
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(UTF_8));
    }
}
