package dev.nashra.enrich.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.contract.ArticleId;
import dev.nashra.contract.BalanceEntry;
import dev.nashra.contract.Outcome;
import dev.nashra.contract.Outcome.Result;
import dev.nashra.contract.PubStatus;
import dev.nashra.contract.RawArticle;
import dev.nashra.contract.Retagging;
import dev.nashra.contract.Withdrawal;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every article that comes in has one outcome, from enrichment or from search. */
class BalanceTest {
    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    private static final String TEXT = "The ferry to the islands will run again from Friday on.";
    private static final String RECEIVED = "received/0/wire";
    private static final String SETTLED = "settled/0/wire";

    @Test
    void whatIsHandedOnIsSettledBySearch() throws IOException {
        try (TopologyFixture fixture = new TopologyFixture()) {
            fixture.push(article("1", TEXT, null));
            assertThat(fixture.outcomes()).isEmpty();
            assertThat(fixture.emittedFirst()).containsExactly(true);
            fixture.settle(indexed("1", 0));
            fixture.awaitMinute();

            Map<String, BalanceEntry> balance = fixture.balance();
            assertThat(balance.get(RECEIVED).received()).isEqualTo(1);
            assertThat(balance.get(RECEIVED).newest()).isEqualTo(NOON);
            assertThat(balance.get(SETTLED).settled()).isEqualTo(Map.of(Result.INDEXED, 1L));
        }
    }

    @Test
    void whatIsHandedOnNoFurtherIsSettledHere() throws IOException {
        try (TopologyFixture fixture = new TopologyFixture()) {
            fixture.push(article("1", TEXT, NOON));
            fixture.push(article("1", TEXT, NOON));
            fixture.push(article("1", "An older text.", NOON.minusSeconds(60)));
            fixture.pushBytes("wire".getBytes(UTF_8), "{".getBytes(UTF_8), NOON);

            List<Outcome> outcomes = fixture.outcomes();
            assertThat(outcomes)
                    .extracting(Outcome::result)
                    .containsExactly(Result.UNCHANGED, Result.OUTDATED, Result.REJECTED);
            assertThat(outcomes).extracting(Outcome::offset).containsExactly(1L, 2L, 3L);
            assertThat(outcomes.getFirst().id()).isEqualTo(ArticleId.of("wire", "1"));
            assertThat(outcomes.getLast().reason()).isEqualTo("malformed_json");
            fixture.awaitMinute();
            Map<String, BalanceEntry> balance = fixture.balance();
            assertThat(balance.get(RECEIVED).received()).isEqualTo(4);
            assertThat(balance.get(SETTLED).settled())
                    .isEqualTo(
                            Map.of(Result.UNCHANGED, 1L, Result.OUTDATED, 1L, Result.REJECTED, 1L));
        }
    }

    @Test
    void whatCannotBeReadIsNamedByItsEnvelope() throws IOException {
        String id = ArticleId.of("wire", "broken");
        try (TopologyFixture fixture = new TopologyFixture()) {
            fixture.pushBytes("wire".getBytes(UTF_8), "{".getBytes(UTF_8), id, NOON);
            fixture.pushBytes("wire".getBytes(UTF_8), "{".getBytes(UTF_8), "no id", NOON);

            assertThat(fixture.outcomes()).extracting(Outcome::id).containsExactly(id, null);
        }
    }

    /** A copy that moves another article into its group has that one emitted again. */
    @Test
    void whatIsEmittedAgainIsNotTheFirst() throws IOException {
        try (TopologyFixture fixture = new TopologyFixture()) {
            fixture.push(article("1", TEXT, null));
            fixture.retag(new Retagging(ArticleId.of("wire", "1"), "wire", 0, NOON));
            fixture.push(article("1", TEXT + " Tickets are sold out.", null));

            assertThat(fixture.emittedFirst()).containsExactly(true, false, true);
        }
    }

    @Test
    void aWithdrawalIsReceivedWhereTheArticleIsKnown() throws IOException {
        try (TopologyFixture fixture = new TopologyFixture()) {
            fixture.push(article("1", TEXT, null));
            Withdrawal withdrawal = new Withdrawal(ArticleId.of("wire", "1"), List.of(), NOON);
            fixture.withdraw(withdrawal);
            fixture.withdraw(withdrawal);
            fixture.withdraw(new Withdrawal(ArticleId.of("wire", "none"), List.of(), NOON));
            fixture.awaitMinute();

            assertThat(fixture.balance().get(RECEIVED).received()).isEqualTo(2);
            assertThat(fixture.outcomes()).isEmpty();
        }
    }

    @Test
    void aSourceThatTheKeyDoesNotSayIsUnknown() {
        try (TopologyFixture fixture = new TopologyFixture()) {
            fixture.pushBytes("<Wire>".getBytes(UTF_8), "{".getBytes(UTF_8), NOON);
            fixture.pushBytes(null, "{".getBytes(UTF_8), NOON);
            fixture.awaitMinute();

            assertThat(fixture.balance())
                    .containsOnlyKeys("received/0/unknown", "settled/0/unknown");
            assertThat(fixture.outcomes()).extracting(Outcome::source).containsOnly("unknown");
        }
    }

    @Test
    void whatTripsABugIsSettledAsRejected() throws IOException {
        AtomicBoolean tripped = new AtomicBoolean();
        Tally bug =
                (stage, outcome) -> {
                    if (outcome.equals("new") && !tripped.getAndSet(true)) {
                        throw new IllegalStateException("planted");
                    }
                };
        try (TopologyFixture fixture = new TopologyFixture(bug)) {
            fixture.push(article("1", TEXT, null));

            assertThat(fixture.outcomes())
                    .singleElement()
                    .satisfies(
                            outcome -> {
                                assertThat(outcome.source()).isEqualTo("wire");
                                assertThat(outcome.result()).isEqualTo(Result.REJECTED);
                                assertThat(outcome.reason()).isEqualTo("internal_error");
                            });
        }
    }

    /** Search under another consumer group reads a week again, and settles all of it again. */
    @Test
    void whatIsSettledTwiceIsCountedOnce() throws IOException {
        try (TopologyFixture fixture = new TopologyFixture()) {
            fixture.settle(indexed("1", 0));
            fixture.settle(indexed("2", 1));
            fixture.settle(indexed("1", 0));
            fixture.settle(indexed("2", 1));
            fixture.settle(indexed("3", 2));
            fixture.settleBytes("wire", "no outcome".getBytes(UTF_8));
            fixture.awaitMinute();

            assertThat(fixture.balance().get(SETTLED).settled())
                    .isEqualTo(Map.of(Result.INDEXED, 3L));
        }
    }

    @Test
    void aLineIsHandedOnOnlyWhenItHasChanged() throws IOException {
        try (TopologyFixture fixture = new TopologyFixture()) {
            fixture.push(article("1", TEXT, null));
            fixture.awaitMinute();
            assertThat(fixture.balance()).containsOnlyKeys(RECEIVED);
            fixture.awaitMinute();

            assertThat(fixture.balance()).isEmpty();
        }
    }

    private static Outcome indexed(String uri, long enrichedOffset) {
        return new Outcome(
                "wire",
                ArticleId.of("wire", uri),
                Result.INDEXED,
                null,
                0,
                7,
                2,
                enrichedOffset,
                NOON);
    }

    private static RawArticle article(String uri, String body, @Nullable Instant version) {
        return new RawArticle(
                ArticleId.of("wire", uri),
                "wire",
                uri,
                null,
                "Ferry runs again",
                body,
                null,
                null,
                null,
                version,
                null,
                PubStatus.USABLE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                NOON);
    }
}
