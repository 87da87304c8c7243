package dev.nashra.enrich.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.nashra.contract.Rule;
import dev.nashra.contract.WireFormat;
import dev.nashra.enrich.tag.rule.Rules;
import dev.nashra.enrich.tag.rule.RulesInForce;
import dev.nashra.follow.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTopicTest {
    private final RulesInForce rules = new RulesInForce();
    private final List<Duration> applied = new ArrayList<>();
    private Instant now = Instant.EPOCH.plusSeconds(60);
    private final RulesTopic topic = new RulesTopic(rules, () -> now, applied::add);

    @Test
    void recordIsARuleAndItsAbsenceADeletion() throws JsonProcessingException {
        topic.take(List.of(change("a", "ferry"), change("b", "tram")));
        topic.take(List.of(new Change("a", null, 2)));

        assertThat(rules.size()).isEqualTo(1);
    }

    @Test
    void beginningAnewForgetsWhatWas() throws JsonProcessingException {
        topic.take(List.of(change("a", "ferry")));

        topic.begin();

        assertThat(rules.size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{",
                "[]",
                "{\"id\":\"a\"}",
                "{\"id\":\"a\",\"version\":2,\"name\":\"n\",\"tag\":{\"id\":\"t\",\"label\":\"l\"},"
                        + "\"query\":\"/.*/\",\"languages\":[],\"enabled\":true,"
                        + "\"updated\":\"2026-11-02T07:55:32Z\"}"
            })
    void recordThatIsNoRuleStopsNothingAndEndsWhatWasThere(String value)
            throws JsonProcessingException {
        topic.take(List.of(change("a", "ferry")));

        topic.take(List.of(new Change("a", value.getBytes(UTF_8), 1), change("b", "tram")));

        assertThat(rules.size()).isEqualTo(1);
    }

    @Test
    void saysHowLongARuleTookButForThoseOfBefore() throws JsonProcessingException {
        topic.take(List.of(change("old", "ferry")));
        topic.begin();
        Instant began = now;
        now = began.plusMillis(1_500);
        topic.take(List.of(change("new", "tram", began.plusMillis(400)), change("old", "ferry")));
        // By a clock that is ahead of ours.
        topic.take(List.of(change("next", "bus", began.plusMillis(1_600))));
        topic.take(List.of(change("bad", "*", now), new Change("new", null, 3)));

        assertThat(applied).containsExactly(Duration.ofMillis(1_100), Duration.ZERO);
    }

    private static Change change(String id, String query, Instant updated)
            throws JsonProcessingException {
        Rule rule = Rules.rule(id, 1, query);
        Rule later =
                new Rule(
                        id,
                        1,
                        rule.name(),
                        rule.tag(),
                        query,
                        rule.languages(),
                        true,
                        null,
                        updated);
        return new Change(id, WireFormat.mapper().writeValueAsBytes(later), 0);
    }

    private static Change change(String id, String query) throws JsonProcessingException {
        return new Change(id, WireFormat.mapper().writeValueAsBytes(Rules.rule(id, 1, query)), 0);
    }
}
