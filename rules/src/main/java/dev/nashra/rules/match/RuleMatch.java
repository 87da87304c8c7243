package dev.nashra.rules.match;

import dev.nashra.contract.Rule;
import dev.nashra.contract.Tag;
import java.util.List;

/**
 * A rule that an article meets.
 *
 * @param rule which
 * @param evidence passages that it rests on, at most {@link #MOST_EVIDENCE}, the headline's first;
 *     empty if it asks for nothing of the text
 */
public record RuleMatch(Rule rule, List<Tag.Evidence> evidence) {
    /** So many passages are shown. */
    public static final int MOST_EVIDENCE = 5;

    /** Makes the list unmodifiable. */
    public RuleMatch {
        evidence = List.copyOf(evidence);
    }

    /** Gives the tag that the article gets; its weight is 1, as the desk decided so. */
    public Tag tag() {
        return new Tag(
                rule.tag().id(),
                rule.tag().label(),
                Tag.Kind.CUSTOM,
                rule.reference(),
                1,
                evidence);
    }
}
