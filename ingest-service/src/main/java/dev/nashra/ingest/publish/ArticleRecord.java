package dev.nashra.ingest.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nashra.contract.RawArticle;
import dev.nashra.contract.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/** Articles as records, with CloudEvents 1.0 attributes in the headers (Kafka binding, binary). */
final class ArticleRecord {
    private static final Header SPEC_VERSION = header("ce_specversion", "1.0");
    private static final Header TYPE = header("ce_type", "dev.nashra.article.pushed.v1");
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
                headers(article, trace));
    }

    private static List<Header> headers(RawArticle article, TraceParent trace) {
        List<Header> headers = new ArrayList<>();
        headers.add(SPEC_VERSION);
        headers.add(header("ce_id", UUID.randomUUID().toString()));
        headers.add(TYPE);
        headers.add(header("ce_source", "/sources/" + article.source()));
        headers.add(header("ce_subject", article.id()));
        headers.add(header("ce_time", article.received().toString()));
        headers.add(CONTENT_TYPE);
        headers.add(header("traceparent", trace.header()));
        return headers;
    }

    private static byte[] json(RawArticle article, ObjectMapper mapper) {
        try {
            return mapper.writeValueAsBytes(article);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an article is always writable", e);
        }
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(UTF_8));
    }
}
