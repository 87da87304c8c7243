package dev.nashra.rules.match;

import dev.nashra.contract.Rule;
import dev.nashra.rules.parse.BadRule;
import dev.nashra.rules.parse.Expression;
import dev.nashra.rules.parse.Parsed;
import dev.nashra.rules.parse.RuleParser;

/** What came of reading a rule. */
public sealed interface ReadRule {
    /**
     * A rule that can be matched.
     *
     * @param rule as kept
     * @param expression what its query says
     */
    record Ready(Rule rule, Expression expression) implements ReadRule {}

    /**
     * A rule that cannot.
     *
     * @param rule as kept
     * @param problem what is wrong with its query
     */
    record Refused(Rule rule, BadRule problem) implements ReadRule {}

    /** Reads a rule. */
    static ReadRule of(Rule rule) {
        return switch (RuleParser.parse(rule.query())) {
            case Parsed.Query query -> new Ready(rule, query.expression());
            case BadRule problem -> new Refused(rule, problem);
        };
    }
}
