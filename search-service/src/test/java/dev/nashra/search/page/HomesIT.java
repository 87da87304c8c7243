package dev.nashra.search.page;

import static dev.nashra.search.index.ArticleBuilder.article;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.contract.EnrichedArticle;
import dev.nashra.contract.OldWithdrawal;
import dev.nashra.search.index.ArticleBuilder;
import dev.nashra.search.index.ArticleDocument;
import dev.nashra.search.index.BulkOperation;
import dev.nashra.search.index.Homes;
import dev.nashra.search.index.Origin;
import dev.nashra.search.index.Placed;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Articles that enrichment has forgotten and the index has not. */
@Tag("backends")
class HomesIT {
    private static final IndexFixture INDEX = IndexFixture.empty();
    private static final Instant SEPTEMBER = Instant.parse("2026-09-03T10:00:00.000417Z");
    private static final Instant NOVEMBER = Instant.parse("2026-11-20T10:00:00Z");
    private static final Instant KNOWN_SINCE = NOVEMBER.minus(Duration.ofDays(30));

    @Test
    void keepsOneDocumentOfAnArticleThatComesAgainAsNew() throws IOException {
        ArticleBuilder old = september("again");
        write(old.version(2, 1000).build());

        write(november("again").version(1, 5000).text("en", "again", null).build());

        ObjectNode hit = only("again");
        assertThat(hit.path("revision").asInt()).isEqualTo(3);
        assertThat(hit.path("first_received").asText()).isEqualTo(SEPTEMBER.toString());
        assertThat(hit.path("headline").asText()).isEqualTo("again");
    }

    @Test
    void countsOnFromThereWhateverComesAfter() throws IOException {
        write(september("on").version(2, 1000).build());
        write(november("on").version(1, 5000).build());

        // Moved to another group, which is no revision; then changed; then forgotten once more.
        write(november("on").version(1, 5001).inGroup("f".repeat(32)).build());
        assertThat(only("on").path("revision").asInt()).isEqualTo(3);
        write(november("on").version(2, 5002).build());
        assertThat(only("on").path("revision").asInt()).isEqualTo(4);
        write(
                article("on", "1")
                        .received(NOVEMBER.plus(Duration.ofDays(40)))
                        .version(1, 9000)
                        .build());

        assertThat(only("on").path("revision").asInt()).isEqualTo(5);
        assertThat(only("on").path("first_received").asText()).isEqualTo(SEPTEMBER.toString());
    }

    @Test
    void findsOneThatCameEarlierInTheBatch() throws IOException {
        write(
                september("batch").version(1, 1000).build(),
                november("batch").version(1, 5000).build());

        assertThat(only("batch").path("revision").asInt()).isEqualTo(2);
    }

    @Test
    void takesAReplayForWhatItIs() throws IOException {
        EnrichedArticle first = september("replay").version(2, 1000).build();
        EnrichedArticle second = november("replay").version(1, 5000).build();
        write(first);
        write(second);

        write(first);
        write(second);

        assertThat(only("replay").path("revision").asInt()).isEqualTo(3);
        assertThat(only("replay").path("version").asLong()).isEqualTo(5000);
    }

    @Test
    void withdrawsWhatEnrichmentHasForgotten() throws IOException {
        EnrichedArticle old = september("gone").version(2, 1000).build();
        write(old);

        assertThat(withdraw(asked(old))).isPresent();

        assertThat(INDEX.ids("source", "gone")).isEmpty();
        assertThat(INDEX.lookup.find(old.id()))
                .isInstanceOfSatisfying(
                        ArticleLookup.Outcome.Withdrawn.class,
                        left -> {
                            assertThat(left.article().path("revision").asInt()).isEqualTo(3);
                            assertThat(left.article().path("version").asLong())
                                    .isEqualTo(NOVEMBER.toEpochMilli());
                            assertThat(left.article().has("headline")).isFalse();
                        });
        // Read once more after a crash it is announced once more, and changes nothing.
        assertThat(withdraw(asked(old)))
                .hasValueSatisfying(
                        placed ->
                                assertThat(placed.article().version())
                                        .isEqualTo(NOVEMBER.toEpochMilli()));
    }

    @Test
    void leavesToEnrichmentWhatItKnowsAndToOthersWhatIsTheirs() throws IOException {
        EnrichedArticle young =
                article("young", "1").received(KNOWN_SINCE).version(1, 1000).build();
        EnrichedArticle old = september("theirs").version(1, 1000).build();
        write(young, old);

        assertThat(withdraw(asked(young))).isEmpty();
        assertThat(withdraw(new OldWithdrawal(old.id(), List.of("another"), NOVEMBER, KNOWN_SINCE)))
                .isEmpty();
        assertThat(withdraw(new OldWithdrawal("0".repeat(32), List.of(), NOVEMBER, KNOWN_SINCE)))
                .isEmpty();
        assertThat(INDEX.ids("source", "young")).hasSize(1);
        assertThat(INDEX.ids("source", "theirs")).hasSize(1);
    }

    @Test
    void doesNotBringBackTheTextThatWasWithdrawn() throws IOException {
        EnrichedArticle old =
                september("back").text("en", "headline", "body").version(1, 1000).build();
        write(old);
        withdraw(asked(old));
        Instant later = NOVEMBER.plusSeconds(60);
        ArticleBuilder again = article("back", "1").received(later);

        write(again.text("en", "headline", "body").version(1, later.toEpochMilli()).build());
        assertThat(INDEX.ids("source", "back")).isEmpty();

        write(again.text("en", "other", "body").version(2, later.toEpochMilli() + 1).build());
        assertThat(only("back").path("headline").asText()).isEqualTo("other");
        assertThat(only("back").path("revision").asInt()).isEqualTo(4);
    }

    private static OldWithdrawal asked(EnrichedArticle article) {
        return new OldWithdrawal(article.id(), List.of(article.source()), NOVEMBER, KNOWN_SINCE);
    }

    private static ArticleBuilder september(String source) {
        return article(source, "1").received(SEPTEMBER);
    }

    private static ArticleBuilder november(String source) {
        return article(source, "1").received(NOVEMBER);
    }

    private static ObjectNode only(String source) {
        List<ObjectNode> hits = INDEX.all("source", source, "duplicates", "keep");
        assertThat(hits).hasSize(1);
        return hits.getFirst();
    }

    private static void write(EnrichedArticle... batch) throws IOException {
        Homes homes =
                Homes.find(
                        INDEX.client,
                        List.of(batch).stream().map(EnrichedArticle::id).toList(),
                        List.of());
        List<Placed> placed = new ArrayList<>();
        for (EnrichedArticle each : batch) {
            homes.place(each).ifPresent(placed::add);
        }
        send(placed);
    }

    private static Optional<Placed> withdraw(OldWithdrawal asked) throws IOException {
        Optional<Placed> placed =
                Homes.find(INDEX.client, List.of(), List.of(asked.id())).withdraw(asked);
        send(placed.stream().toList());
        return placed;
    }

    private static void send(List<Placed> placed) throws IOException {
        ArticleDocument documents = new ArticleDocument();
        List<BulkOperation> operations = new ArrayList<>();
        for (Placed each : placed) {
            operations.add(documents.of(each, new Origin("topic", 0, operations.size())));
        }
        INDEX.send(operations);
        INDEX.refresh();
    }
}
