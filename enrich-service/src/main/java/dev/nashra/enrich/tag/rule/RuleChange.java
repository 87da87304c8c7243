package dev.nashra.enrich.tag.rule;

import dev.nashra.rules.match.ReadRule;

/** What is said of a rule. */
public sealed interface RuleChange {
    /** Gives the rule's id. */
    String id();

    /**
     * It is new, or other than before.
     *
     * @param rule as it is now
     */
    record Put(ReadRule.Ready rule) implements RuleChange {
        @Override
        public String id() {
            return rule.rule().id();
        }
    }

    /**
     * It is no more, or cannot be matched.
     *
     * @param id of the rule
     */
    record Drop(String id) implements RuleChange {}
}
