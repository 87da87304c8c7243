package dev.nashra.search.explain;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.copies.fingerprint.Fingerprint;
import dev.nashra.copies.fingerprint.Fingerprinter;

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
                        json.path("headline").textValue(),
                        json.path("body_text").textValue()));
    }

    String group() {
        return json.path("group").asText();
    }

    String body() {
        return json.path("body_text").asText();
    }
}
