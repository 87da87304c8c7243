package dev.nashra.enrich.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.nashra.contract.ArticleId;
import dev.nashra.contract.Outcome;
import dev.nashra.contract.PubStatus;
import dev.nashra.contract.RawArticle;
import dev.nashra.contract.Topics;
import dev.nashra.contract.WireFormat;
import dev.nashra.enrich.language.LanguageDetector;
import dev.nashra.enrich.revise.ArticleState;
import dev.nashra.enrich.tag.rule.RuleTagger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to a revision that is replaced, or forgotten, while it is being grouped. */
class AbandonedRevisionTest {
    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

    private final MockProcessorContext<String, Prepared> context =
            new MockProcessorContext<>(new Properties());
    private final ReviseProcessor processor =
            new ReviseProcessor(
                    new RawParser(WireFormat.mapper()),
                    new LanguageDetector(),
                    Duration.ofDays(30),
                    RuleTagger.none(),
                    () -> NOON,
                    (stage, outcome) -> {});
    private KeyValueStore<String, ArticleState> articles;

    @BeforeEach
    void init() {
        articles =
                store(
                        EnrichTopology.ARTICLES,
                        Codecs.json(WireFormat.mapper(), ArticleState.class));
        store(EnrichTopology.RECEIVED, Codecs.json(WireFormat.mapper(), ReceivedCount.class));
        processor.init(context);
    }

    @Test
    void aRevisionThatWasNeverHandedOnIsSuperseded() throws JsonProcessingException {
        push("First text.", NOON, 4);
        push("Second text.", NOON.plusSeconds(1), 5);

        assertThat(outcomes())
                .singleElement()
                .satisfies(
                        outcome -> {
                            assertThat(outcome.result()).isEqualTo(Outcome.Result.SUPERSEDED);
                            assertThat(outcome.partition()).isEqualTo(3);
                            assertThat(outcome.offset()).isEqualTo(4);
                        });
    }

    @Test
    void aRevisionThatWasHandedOnIsForSearchToSettle() throws JsonProcessingException {
        push("First text.", NOON, 4);
        ArticleState kept = articles.get(ArticleId.of("wire", "1"));
        articles.put(
                ArticleId.of("wire", "1"),
                kept.emitted(1, kept.article().id(), null, kept.hops().getLast()));
        push("Second text.", NOON.plusSeconds(1), 5);

        assertThat(outcomes()).isEmpty();
    }

    @Test
    void aRevisionWhoseTimeIsUpIsForgotten() throws JsonProcessingException {
        push("First text.", NOON, 4);
        context.setCurrentStreamTimeMs(NOON.plus(Duration.ofDays(31)).toEpochMilli());
        context.scheduledPunctuators().forEach(each -> each.getPunctuator().punctuate(0));

        assertThat(outcomes())
                .extracting(Outcome::result)
                .containsExactly(Outcome.Result.FORGOTTEN);
    }

    private List<Outcome> outcomes() {
        return context.forwarded().stream()
                .map(each -> each.record().value())
                .filter(Prepared.Settled.class::isInstance)
                .map(each -> ((Prepared.Settled) each).outcome())
                .toList();
    }

    private void push(String body, Instant received, long offset) throws JsonProcessingException {
        RawArticle article =
                new RawArticle(
                        ArticleId.of("wire", "1"),
                        "wire",
                        "1",
                        null,
                        "Ferry runs again",
                        body,
                        null,
                        null,
                        null,
                        null,
                        null,
                        PubStatus.USABLE,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        received);
        context.setRecordMetadata(Topics.RAW, 3, offset);
        processor.process(
                new Record<>(
                        "wire".getBytes(UTF_8),
                        WireFormat.mapper().writeValueAsBytes(article),
                        received.toEpochMilli()));
    }

    private <V> KeyValueStore<String, V> store(String name, Serde<V> serde) {
        KeyValueStore<String, V> store =
                Stores.keyValueStoreBuilder(
                                Stores.inMemoryKeyValueStore(name), Serdes.String(), serde)
                        .withLoggingDisabled()
                        .build();
        store.init(context.getStateStoreContext(), store);
        context.addStateStore(store);
        return store;
    }
}
