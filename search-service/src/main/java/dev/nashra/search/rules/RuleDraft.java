package dev.nashra.search.rules;

import dev.nashra.contract.Rule;
import java.time.Instant;
import java.util.List;

/**
 * A rule as a desk wrote it, checked.
 *
 * @param name what the desk calls it
 * @param tag what an article that matches gets
 * @param query that can be matched
 * @param languages ISO 639 codes; empty for all
 * @param enabled whether it tags
 */
public record RuleDraft(
        String name, Rule.Given tag, String query, List<String> languages, boolean enabled) {
    /** Makes the list unmodifiable. */
    public RuleDraft {
        languages = List.copyOf(languages);
    }

    /** Gives the rule as it is kept. */
    Rule as(String id, int version, String author, Instant now) {
        return new Rule(id, version, name, tag, query, languages, enabled, author, now);
    }
}
