package dev.nashra.rules.match;

import dev.nashra.contract.Rule;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Rules and texts for tests. */
final class Given {
    private Given() {}

    static Rule rule(String id, String query, String... languages) {
        return new Rule(
                id,
                1,
                "rule " + id,
                new Rule.Given("desk:" + id, "label " + id),
                query,
                List.of(languages),
                true,
                null,
                Instant.EPOCH);
    }

    static ReadRule.Ready ready(String id, String query, String... languages) {
        return switch (ReadRule.of(rule(id, query, languages))) {
            case ReadRule.Ready ready -> ready;
            case ReadRule.Refused refused ->
                    throw new IllegalArgumentException(query + ": " + refused.problem());
        };
    }

    static RuleSet rules(String... queries) {
        List<ReadRule.Ready> all =
                Arrays.stream(queries).map(query -> ready(query, query)).toList();
        return RuleSet.of(all);
    }

    static RuleText text(String language, String headline, String body) {
        return new RuleText(language, "marsad", null, headline, body, List.of());
    }

    /** Tells whether a query finds a text. */
    static boolean finds(String query, RuleText text) {
        return !rules(query).matches(text).isEmpty();
    }

    static List<String> ids(RuleSet rules, RuleText text) {
        return rules.matches(text).stream().map(match -> match.rule().id()).toList();
    }
}
