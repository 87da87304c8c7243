package dev.nashra.search.consume;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.nashra.contract.ArticleId;
import dev.nashra.contract.EnrichedArticle;
import dev.nashra.contract.Hop;
import dev.nashra.contract.Outcome;
import dev.nashra.contract.Topics;
import dev.nashra.contract.WireFormat;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * The last word on each article that enrichment has handed on: one for the record that was the
 * first to tell of a revision, none for those that tell of it again.
 */
final class Outcomes {
    private static final ObjectWriter JSON = WireFormat.mapper().writerFor(Outcome.class);
    private static final String OF_SOURCE = "/sources/";

    private Outcomes() {}

    /**
     * How a record ended if not in the index.
     *
     * @param reason null unless rejected
     */
    record Ending(Outcome.Result result, @Nullable String reason) {}

    /**
     * Makes the record that says so; empty if there is nothing to say.
     *
     * @param ending null if the index has it
     */
    static Optional<ProducerRecord<byte[], byte[]>> of(
            ConsumerRecord<byte[], byte[]> entry,
            ReadOutcome read,
            @Nullable Ending ending,
            Instant at) {
        if (entry.headers().lastHeader(Outcome.FIRST) == null
                || read instanceof ReadOutcome.Withdraw) {
            return Optional.empty();
        }
        EnrichedArticle article = read instanceof ReadOutcome.Article(EnrichedArticle a) ? a : null;
        Hop raw = article == null ? null : raw(article);
        Outcome outcome =
                new Outcome(
                        article == null ? source(entry) : article.source(),
                        article == null ? id(entry) : article.id(),
                        ending == null ? Outcome.Result.INDEXED : ending.result(),
                        ending == null ? null : ending.reason(),
                        raw == null || raw.partition() == null ? -1 : raw.partition(),
                        raw == null || raw.offset() == null ? -1 : raw.offset(),
                        entry.partition(),
                        entry.offset(),
                        at);
        return Optional.of(record(outcome));
    }

    /** Where it stands on the raw topic is written where it was read from there. */
    private static @Nullable Hop raw(EnrichedArticle article) {
        return article.trace().stream()
                .filter(hop -> hop.stage() == Hop.Stage.REVISED)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String id(ConsumerRecord<byte[], byte[]> entry) {
        String key = entry.key() == null ? "" : new String(entry.key(), UTF_8);
        return ArticleId.isId(key) ? key : null;
    }

    private static String source(ConsumerRecord<byte[], byte[]> entry) {
        Header source = entry.headers().lastHeader("ce_source");
        String path = source == null ? "" : new String(source.value(), UTF_8);
        return path.startsWith(OF_SOURCE) ? path.substring(OF_SOURCE.length()) : Outcome.UNKNOWN;
    }

    private static ProducerRecord<byte[], byte[]> record(Outcome outcome) {
        try {
            return new ProducerRecord<>(
                    Topics.OUTCOMES,
                    null,
                    outcome.at().toEpochMilli(),
                    outcome.source().getBytes(UTF_8),
                    JSON.writeValueAsBytes(outcome));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an outcome is always writable", e);
        }
    }
}
