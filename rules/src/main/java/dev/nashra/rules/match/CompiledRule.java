package dev.nashra.rules.match;

import dev.nashra.contract.Rule;
import dev.nashra.rules.compile.Plan;
import dev.nashra.text.TextLanguage;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** A rule with its plan for each language, made when the language is first met. */
final class CompiledRule {
    private final ReadRule.Ready ready;
    private final Desk desk;
    private final AtomicReferenceArray<Plan> plans =
            new AtomicReferenceArray<>(TextLanguage.values().length);

    CompiledRule(ReadRule.Ready ready, Desk desk) {
        this.ready = ready;
        this.desk = desk;
    }

    ReadRule.Ready ready() {
        return ready;
    }

    Rule rule() {
        return ready.rule();
    }

    Plan plan(TextLanguage language) {
        Plan known = plans.get(language.ordinal());
        if (known != null) {
            return known;
        }
        Plan made = desk.compiler(language).compile(ready.expression());
        plans.set(language.ordinal(), made);
        return made;
    }

    /** Tells whether the rule is for articles of a language, by its code without a region. */
    boolean isFor(String primary) {
        return rule().languages().isEmpty() || rule().languages().contains(primary);
    }

    /** Tells whether the rule is for any language that is analysed so. */
    boolean isFor(TextLanguage language) {
        return rule().languages().isEmpty()
                || rule().languages().stream().anyMatch(tag -> TextLanguage.of(tag) == language);
    }
}
