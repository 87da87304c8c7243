package dev.nashra.search.consume;

import static dev.nashra.search.index.ArticleBuilder.article;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.nashra.contract.EnrichedArticle;
import dev.nashra.contract.EventType;
import dev.nashra.contract.OldWithdrawal;
import dev.nashra.contract.Outcome;
import dev.nashra.contract.Topics;
import dev.nashra.contract.WireFormat;
import dev.nashra.local.backends.Backends;
import dev.nashra.search.elastic.Elasticsearch;
import dev.nashra.search.index.ArticleBuilder;
import dev.nashra.search.index.ArticleIndex;
import dev.nashra.search.index.Backoff;
import dev.nashra.search.index.BulkPace;
import dev.nashra.search.index.BulkWriter;
import dev.nashra.search.index.IndexTemplate;
import dev.nashra.search.index.Retention;
import dev.nashra.search.index.Templates;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of records of articles that enrichment has forgotten, or that nobody keeps. */
@Tag("backends")
class BatchSettlerIT {
    private static final Instant SEPTEMBER = Instant.parse("2026-09-03T10:00:00Z");
    private static final Instant NOVEMBER = Instant.parse("2026-11-20T10:00:00Z");
    private static final TopicPartition PARTITION = new TopicPartition(Topics.ENRICHED, 0);

    private final String source = "settled-" + UUID.randomUUID();
    private int offset;
    private final JsonMapper json = WireFormat.mapper();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Elasticsearch client =
            new Elasticsearch(
                    Backends.elasticsearch(),
                    new Elasticsearch.Limits(
                            Duration.ofSeconds(2), Duration.ofSeconds(30), 4, 1 << 25));

    @AfterEach
    void close() throws IOException {
        client.close();
    }

    @Test
    void announcesAnArticleThatComesAgainAsAChangeOfTheOneThatIsThere() throws Exception {
        settle(null, told(article(source, "1").received(SEPTEMBER).version(2, 1000)));
        refresh();

        Settled settled =
                settle(null, told(article(source, "1").received(NOVEMBER).version(1, 5000)));

        assertThat(events(settled)).containsExactly("dev.nashra.indexed.article.updated.v1");
        EnrichedArticle announced = announced(settled);
        assertThat(announced.revision()).isEqualTo(3);
        assertThat(announced.firstReceived()).isEqualTo(SEPTEMBER);
    }

    @Test
    void withdrawsWhatEnrichmentHasForgottenAndAnnouncesItAgainAfterACrash() throws Exception {
        ArticleBuilder old = article(source, "1").received(SEPTEMBER).version(2, 1000);
        settle(null, told(old));
        refresh();
        ConsumerRecord<byte[], byte[]> withdrawal =
                record(
                        new OldWithdrawal(
                                old.id(), List.of(), NOVEMBER, NOVEMBER.minus(Duration.ofDays(30))),
                        EventType.OLD_WITHDRAWN);

        Settled settled = settle(null, withdrawal);
        refresh();
        Settled again = settle(null, withdrawal);

        assertThat(events(settled)).containsExactly("dev.nashra.indexed.article.withdrawn.v1");
        assertThat(events(again)).isEqualTo(events(settled));
        assertThat(announced(again).version()).isEqualTo(announced(settled).version());
        assertThat(announced(again).trace()).hasSameSizeAs(announced(settled).trace());
        assertThat(settled.records()).allMatch(r -> r.topic().equals(Topics.CHANGES));
    }

    @Test
    void bringsNoMonthBackThatIsNoLongerKept() throws Exception {
        Duration sinceMarch =
                Duration.between(Instant.parse("2025-04-02T00:00:00Z"), Instant.now());

        Settled settled =
                settle(
                        sinceMarch,
                        told(
                                article(source, "old")
                                        .received(Instant.parse("2025-03-31T23:59:59Z"))),
                        told(
                                article(source, "new")
                                        .received(Instant.parse("2025-04-01T00:00:00Z"))));

        assertThat(settled.records()).hasSize(1);
        assertThat(registry.counter("nashra.search.expired").count()).isOne();
        assertThat(client.call("HEAD", "/nashra-articles-v1-2025.03", Map.of()).status())
                .isEqualTo(404);
        assertThat(client.call("HEAD", "/nashra-articles-v1-2025.04", Map.of()).status())
                .isEqualTo(200);
    }

    @SafeVarargs
    private Settled settle(Duration keep, ConsumerRecord<byte[], byte[]>... records)
            throws InterruptedException {
        Templates templates =
                new Templates(
                        client,
                        version ->
                                new IndexTemplate(
                                        version,
                                        client,
                                        new IndexTemplate.Settings(1, 0, Duration.ofSeconds(1)),
                                        InstantSource.system(),
                                        () -> {}));
        ArticleIndex index =
                new ArticleIndex(
                        client,
                        templates,
                        new BulkWriter.Limits(
                                1_000_000,
                                new BulkPace(100, 2, Duration.ofSeconds(5), System::nanoTime),
                                new Backoff(Duration.ofMillis(10), Duration.ofSeconds(1))),
                        InstantSource.system(),
                        new Random(1),
                        Thread::sleep);
        BatchSettler settler =
                new BatchSettler(
                        new IndexMeters(registry, InstantSource.system()),
                        index,
                        new Retention(keep, InstantSource.system()),
                        InstantSource.system());
        return settler.settle(new ConsumerRecords<>(Map.of(PARTITION, List.of(records)), Map.of()));
    }

    /** In the order of the records, whatever order the index took them in. */
    @Test
    void saysOfEachArticleOnceWhatBecameOfIt() throws Exception {
        Duration sinceMarch =
                Duration.between(Instant.parse("2025-04-02T00:00:00Z"), Instant.now());
        Settled settled =
                settle(
                        sinceMarch,
                        first(told(article(source, "1").received(NOVEMBER))),
                        first(unusable()),
                        told(article(source, "1").received(NOVEMBER).version(1, 5000)),
                        first(
                                told(
                                        article(source, "2")
                                                .received(Instant.parse("2025-03-01T00:00:00Z")))));

        List<Outcome> outcomes = outcomes(settled);
        assertThat(outcomes)
                .extracting(Outcome::result)
                .containsExactly(
                        Outcome.Result.INDEXED, Outcome.Result.REJECTED, Outcome.Result.EXPIRED);
        assertThat(outcomes).extracting(Outcome::source).containsOnly(source);
        assertThat(outcomes).extracting(Outcome::enrichedOffset).isSorted();
        assertThat(outcomes.get(1).reason()).isEqualTo("malformed_json");
        assertThat(settled.records())
                .filteredOn(record -> record.topic().equals(Topics.OUTCOMES))
                .extracting(record -> new String(record.key(), UTF_8))
                .containsOnly(source);
    }

    private ConsumerRecord<byte[], byte[]> unusable() {
        ConsumerRecord<byte[], byte[]> record =
                new ConsumerRecord<>(
                        Topics.ENRICHED, 0, offset++, new byte[0], "{".getBytes(UTF_8));
        record.headers().add("ce_source", ("/sources/" + source).getBytes(UTF_8));
        return record;
    }

    private static ConsumerRecord<byte[], byte[]> first(ConsumerRecord<byte[], byte[]> record) {
        record.headers().add(Outcome.FIRST, new byte[0]);
        return record;
    }

    private List<Outcome> outcomes(Settled settled) throws IOException {
        List<Outcome> outcomes = new ArrayList<>();
        for (var record : settled.records()) {
            if (record.topic().equals(Topics.OUTCOMES)) {
                outcomes.add(json.readValue(record.value(), Outcome.class));
            }
        }
        return outcomes;
    }

    private ConsumerRecord<byte[], byte[]> told(ArticleBuilder article) throws IOException {
        return record(article.build(), EventType.PUSHED);
    }

    private ConsumerRecord<byte[], byte[]> record(Object value, String type) throws IOException {
        ConsumerRecord<byte[], byte[]> record =
                new ConsumerRecord<>(
                        Topics.ENRICHED, 0, offset++, new byte[0], json.writeValueAsBytes(value));
        record.headers().add(EventType.HEADER, type.getBytes(US_ASCII));
        return record;
    }

    private void refresh() throws IOException {
        assertThat(client.call("POST", "/nashra-articles-v*/_refresh", Map.of()).status())
                .isEqualTo(200);
    }

    private static List<String> events(Settled settled) {
        List<String> events = new ArrayList<>();
        settled.records()
                .forEach(
                        record ->
                                events.add(
                                        new String(
                                                record.headers()
                                                        .lastHeader(EventType.HEADER)
                                                        .value(),
                                                UTF_8)));
        return events;
    }

    private EnrichedArticle announced(Settled settled) throws IOException {
        return json.readValue(settled.records().getFirst().value(), EnrichedArticle.class);
    }
}
