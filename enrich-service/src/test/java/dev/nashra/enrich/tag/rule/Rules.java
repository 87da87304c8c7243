package dev.nashra.enrich.tag.rule;

import dev.nashra.contract.Rule;
import dev.nashra.rules.match.ReadRule;
import dev.nashra.rules.match.RuleText;
import java.time.Instant;
import java.util.List;

/** Rules for tests. */
public final class Rules {
    private Rules() {}

    /** Gives an enabled rule for all languages. */
    public static Rule rule(String id, int version, String query) {
        return new Rule(
                id,
                version,
                id,
                new Rule.Given("desk:" + id, "label of " + id),
                query,
                List.of(),
                true,
                null,
                Instant.EPOCH);
    }

    /** Gives the change that puts such a rule in force. */
    public static RuleChange put(String id, int version, String query) {
        return switch (ReadRule.of(rule(id, version, query))) {
            case ReadRule.Ready ready -> new RuleChange.Put(ready);
            case ReadRule.Refused refused ->
                    throw new IllegalArgumentException(refused.problem().message());
        };
    }

    static RuleText text(String headline) {
        return new RuleText("en", "paper", null, headline, null, List.of());
    }
}
