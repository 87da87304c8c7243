package dev.nashra.search.index;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What the index remembers of an article because enrichment forgets it some time after its last
 * revision. Stands unindexed in the document.
 *
 * @param since when enrichment believes that it took in the first revision, in microseconds since
 *     1970; null if it is right
 * @param revisions how many revisions there were before that one; 0 with null
 * @param text hash of the text that a withdrawn article had; null if it is not withdrawn
 */
public record Remembered(@Nullable Long since, int revisions, @Nullable String text) {
    /** Name of the document's field. */
    static final String FIELD = "remembered";

    static final Remembered NOTHING = new Remembered(null, 0, null);

    Remembered withText(@Nullable String hash) {
        return new Remembered(since, revisions, hash);
    }

    static Remembered read(JsonNode source) {
        JsonNode node = source.path(FIELD);
        return new Remembered(
                node.has("since") ? node.path("since").asLong() : null,
                node.path("revisions").asInt(),
                node.has("text") ? node.path("text").asText() : null);
    }

    void write(JsonGenerator json) throws IOException {
        if (equals(NOTHING)) {
            return;
        }
        json.writeObjectFieldStart(FIELD);
        if (since != null) {
            json.writeNumberField("since", since);
            json.writeNumberField("revisions", revisions);
        }
        if (text != null) {
            json.writeStringField("text", text);
        }
        json.writeEndObject();
    }
}
