package dev.nashra.search.explain;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.copies.fingerprint.Fingerprint;
import dev.nashra.copies.fingerprint.Fingerprinter;
import dev.nashra.copies.fingerprint.Origin;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article with what is compared of it.
 *
 * @param json as served, with its body
 * @param language without region and script; articles are grouped by it
 * @param fingerprint as grouping makes it
 */
record ComparedArticle(ObjectNode json, String language, Fingerprint fingerprint) {
    static ComparedArticle of(ObjectNode json) {
        String tag = json.path("language").asText();
        int dash = tag.indexOf('-');
        String language = dash < 0 ? tag : tag.substring(0, dash);
        return new ComparedArticle(
                json,
                language,
                Fingerprinter.of(
                        language,
                        Origin.of(json.path("source").asText(), claimed(json)),
                        json.path("headline").textValue(),
                        json.path("body_text").textValue()));
    }

    /** The time that grouping goes by: as claimed, not as clamped. */
    private static @Nullable Instant claimed(ObjectNode json) {
        String first = json.path("firstcreated").textValue();
        String time = first == null ? json.path("versioncreated").textValue() : first;
        return time == null ? null : Instant.parse(time);
    }

    String group() {
        return json.path("group").asText();
    }

    String body() {
        return json.path("body_text").asText();
    }
}
