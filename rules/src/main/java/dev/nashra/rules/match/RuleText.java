package dev.nashra.rules.match;

import dev.nashra.contract.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as rules see it.
 *
 * @param language BCP 47, as decided; {@code und} if undecided
 * @param source publisher
 * @param url null if there is none
 * @param headline null if there is none
 * @param body null if there is none
 * @param tags those it has already; rules ask for places, persons, organisations and topics
 */
public record RuleText(
        String language,
        String source,
        @Nullable String url,
        @Nullable String headline,
        @Nullable String body,
        List<Tag> tags) {
    /** Makes the list unmodifiable. */
    public RuleText {
        tags = List.copyOf(tags);
    }
}
