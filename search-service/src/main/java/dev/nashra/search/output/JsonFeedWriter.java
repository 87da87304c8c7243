package dev.nashra.search.output;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON Feed 1.1; what it has no name for stands under {@code _nashra}. */
final class JsonFeedWriter implements OutputWriter {
    private static final List<String> OWN =
            List.of(
                    "id",
                    "revision",
                    "source",
                    "group",
                    "duplicate_of",
                    "copies",
                    "sources",
                    "pubstatus");

    private final JsonMapper mapper;

    JsonFeedWriter(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void write(Listing listing, OutputStream out) throws IOException {
        try (JsonGenerator json = mapper.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("version", "https://jsonfeed.org/version/1.1");
            json.writeStringField("title", CleanText.of(listing.title()));
            json.writeStringField("home_page_url", listing.links().home());
            json.writeStringField("feed_url", listing.links().self());
            writeIfSaid(json, "next_url", listing.links().next());
            json.writeArrayFieldStart("items");
            for (Entry entry : listing.entries()) {
                item(entry, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void item(Entry entry, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", entry.id());
        json.writeStringField("url", entry.link());
        json.writeStringField("title", entry.title());
        String body = entry.bodyText();
        // An item must have content; without the text that is all there is to say.
        json.writeStringField("content_text", body == null ? entry.title() : body);
        json.writeStringField("date_published", entry.published().toString());
        json.writeStringField("date_modified", entry.updated().toString());
        json.writeArrayFieldStart("authors");
        json.writeStartObject();
        json.writeStringField("name", entry.author());
        json.writeEndObject();
        json.writeEndArray();
        json.writeArrayFieldStart("tags");
        for (Entry.Label tag : entry.tags()) {
            json.writeString(tag.label());
        }
        json.writeEndArray();
        writeIfSaid(json, "language", entry.language());
        own(entry.hit(), json);
        json.writeEndObject();
    }

    private static void own(JsonNode hit, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("_nashra");
        for (String name : OWN) {
            if (hit.has(name)) {
                json.writeFieldName(name);
                json.writeTree(hit.path(name));
            }
        }
        json.writeEndObject();
    }

    private static void writeIfSaid(JsonGenerator json, String name, @Nullable String value)
            throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
    }
}
