package dev.nashra.search.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.contract.Rule;
import dev.nashra.rules.match.ReadRule;
import dev.nashra.rules.match.RuleSet;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleReplayTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest(name = "{3}")
    @CsvSource({
        "A ferry,  rule:x:2, true,  has what it should",
        "A ferry,  rule:x:1, false, has an older version",
        "A ferry,  rule:y:2, false, has another rule's only",
        "A tram,   rule:x:2, false, has what it should not",
        "A tram,   rule:x:1, false, has what it once should",
        "A tram,   rule:y:2, true,  is none of this rule's"
    })
    void asksForWhatIsNotAsTheRuleSays(String headline, String has, boolean isAsSaid, String why)
            throws JsonProcessingException {
        assertThat(RuleReplay.isAsSaid(article(headline, has), rule(true), only(true)))
                .as(why)
                .isEqualTo(isAsSaid);
    }

    @ParameterizedTest
    @CsvSource({"rule:x:1, false", "rule:y:1, true"})
    void disabledRuleIsToTagNothing(String has, boolean isAsSaid) throws JsonProcessingException {
        assertThat(RuleReplay.isAsSaid(article("A ferry", has), rule(false), only(false)))
                .isEqualTo(isAsSaid);
    }

    private static RuleSet only(boolean enabled) {
        return RuleReplay.only(ReadRule.of(rule(enabled)));
    }

    private static Rule rule(boolean enabled) {
        return new Rule(
                "x",
                2,
                "x",
                new Rule.Given("desk:x", "x"),
                "ferry",
                List.of(),
                enabled,
                null,
                Instant.EPOCH);
    }

    private static ObjectNode article(String headline, String rule) throws JsonProcessingException {
        return (ObjectNode)
                JSON.readTree(
                        """
                        {"language":"en","source":"s","headline":"%s",\
                        "tags":[{"id":"desk:x","label":"x","kind":"custom","rule":"%s"}]}"""
                                .formatted(headline, rule));
    }
}
