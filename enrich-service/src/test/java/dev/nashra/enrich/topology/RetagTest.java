package dev.nashra.enrich.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.contract.ArticleId;
import dev.nashra.contract.EnrichedArticle;
import dev.nashra.contract.Hop;
import dev.nashra.contract.PubStatus;
import dev.nashra.contract.RawArticle;
import dev.nashra.contract.Retagging;
import dev.nashra.contract.Tag;
import dev.nashra.contract.Withdrawal;
import dev.nashra.enrich.tag.rule.RuleTagger;
import dev.nashra.enrich.tag.rule.Rules;
import dev.nashra.enrich.tag.rule.RulesInForce;
import dev.nashra.follow.ReadMark;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules change while articles pass, and what has passed is tagged again when asked for. */
class RetagTest {
    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    private static final String REPORT =
            "The ferry between Maren and the islands will run again from Friday on after nineteen"
                    + " days, its captain told a crowd of fishermen on the pier this morning.";

    private final List<String> counted = new ArrayList<>();
    private final RulesInForce rules = new RulesInForce();
    private TopologyFixture fixture;

    @BeforeEach
    void open() {
        RuleTagger tagger = new RuleTagger(rules, new ReadMark(), (rule, cause) -> {});
        fixture = new TopologyFixture((stage, what) -> counted.add(stage + " " + what), tagger);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void articleIsTaggedByTheRulesOfItsMoment() throws IOException {
        fixture.push(article("a", "1", REPORT));
        rules.apply(List.of(Rules.put("ships", 1, "ferry")));
        fixture.push(article("a", "2", "A ferry sank in the storm."));

        assertThat(fixture.emitted())
                .extracting(each -> each.tags().stream().map(Tag::id).toList())
                .containsExactly(List.of(), List.of("desk:ships"));
    }

    @Test
    void whatIsAskedForIsTaggedAgainAndStaysWhatItWas() throws IOException {
        fixture.push(article("a", "1", REPORT));
        fixture.push(article("b", "2", REPORT));
        EnrichedArticle before = fixture.emitted().getLast();
        rules.apply(List.of(Rules.put("ships", 1, "ferry")));

        fixture.retag(new Retagging(before.id(), "b", 0, NOON.plusSeconds(9)));

        EnrichedArticle after = fixture.emitted().getFirst();
        assertThat(after.tags()).extracting(Tag::rule).containsExactly("rule:ships:1");
        assertThat(after.revision()).isEqualTo(before.revision());
        assertThat(after.version()).isGreaterThan(before.version());
        assertThat(after.group()).isEqualTo(before.group()).isNotEqualTo(after.id());
        assertThat(after.copy()).isEqualTo(before.copy());
        assertThat(after.received()).isEqualTo(before.received());
        assertThat(after.trace().subList(0, 3)).isEqualTo(before.trace().subList(0, 3));
        assertThat(after.trace().getLast().outcome()).isEqualTo(Hop.AGAIN);
        assertThat(counted).contains("retag sent");
    }

    @Test
    void tagOfARuleThatNoLongerHoldsGoes() throws IOException {
        rules.apply(List.of(Rules.put("ships", 1, "ferry")));
        fixture.push(article("a", "1", REPORT));
        rules.apply(List.of(Rules.put("ships", 2, "tram")));

        fixture.retag(new Retagging(ArticleId.of("a", "1"), "a", 0, NOON));

        assertThat(fixture.emitted().getLast().tags()).isEmpty();
    }

    @Test
    void whatIsNotKeptOrWithdrawnIsSkippedAndCounted() throws IOException {
        fixture.push(article("a", "1", REPORT));
        fixture.withdraw(new Withdrawal(ArticleId.of("a", "1"), List.of(), NOON));
        int before = fixture.emitted().size();

        fixture.retag(new Retagging(ArticleId.of("a", "1"), "a", 0, NOON));
        fixture.retag(new Retagging(ArticleId.of("a", "none"), "a", 0, NOON));
        fixture.retag(new Retagging(ArticleId.of("a", "1"), "b", 0, NOON));

        assertThat(before).isEqualTo(2);
        assertThat(fixture.emitted()).isEmpty();
        assertThat(counted).contains("retag withdrawn", "retag forgotten");
        assertThat(fixture.refused()).isEmpty();
    }

    @Test
    void requestUnderAnotherKeyIsRefused() throws IOException {
        fixture.retag(new Retagging(ArticleId.of("a", "1"), "a", 0, NOON), "b");

        assertThat(fixture.refused())
                .singleElement()
                .satisfies(
                        refused ->
                                assertThat(refused.headers().lastHeader("nashra_reason").value())
                                        .isEqualTo("key_mismatch".getBytes(UTF_8)));
    }

    private static RawArticle article(String source, String uri, String text) {
        return new RawArticle(
                ArticleId.of(source, uri),
                source,
                uri,
                null,
                "News of " + source,
                text,
                null,
                null,
                "en",
                null,
                null,
                PubStatus.USABLE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                NOON);
    }
}
