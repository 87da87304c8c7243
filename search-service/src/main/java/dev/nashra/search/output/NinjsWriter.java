package dev.nashra.search.output;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list of IPTC ninjs 1.6 items. ninjs itself has no list but packages, which are news of their
 * own. {@code uri} is the publisher's where that is a URI; {@code altids} has Nashra's ids.
 */
final class NinjsWriter implements OutputWriter {
    private static final String SCHEMA = "https://www.iptc.org/std/ninjs/ninjs-schema_1.6.json";
    private static final String MEDIA_TOPICS = "http://cv.iptc.org/newscodes/mediatopic/";

    /** Which list of an item a kind of tag belongs to. */
    private static final Map<String, String> LISTS =
            Map.of("place", "place", "person", "person", "organisation", "organisation");

    private static final List<String> CONCEPTS =
            List.of("subject", "place", "person", "organisation");

    private final JsonMapper mapper;

    NinjsWriter(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void write(Listing listing, OutputStream out) throws IOException {
        try (JsonGenerator json = mapper.createGenerator(out)) {
            json.writeStartArray();
            for (Entry entry : listing.entries()) {
                item(entry, json);
            }
            json.writeEndArray();
        }
    }

    private static void item(Entry entry, JsonGenerator json) throws IOException {
        JsonNode hit = entry.hit();
        json.writeStartObject();
        json.writeObjectFieldStart("$standard");
        json.writeStringField("name", "ninjs");
        json.writeStringField("version", "1.6");
        json.writeStringField("schema", SCHEMA);
        json.writeEndObject();
        json.writeStringField("uri", uri(entry));
        json.writeStringField("type", "text");
        json.writeStringField("version", hit.path("revision").asText());
        json.writeStringField("pubstatus", hit.path("pubstatus").asText("usable"));
        Instant version = entry.time("versioncreated");
        json.writeStringField(
                "versioncreated", (version == null ? entry.published() : version).toString());
        Instant first = entry.time("firstcreated");
        writeIfSaid(json, "firstcreated", first == null ? null : first.toString());
        writeIfSaid(json, "language", entry.language());
        writeIfSaid(json, "headline", entry.line("headline"));
        writeIfSaid(json, "byline", entry.line("byline"));
        writeIfSaid(json, "body_text", entry.bodyText());
        for (String list : CONCEPTS) {
            concepts(list, hit, json);
        }
        json.writeArrayFieldStart("infosource");
        json.writeStartObject();
        json.writeStringField("name", entry.source());
        json.writeEndObject();
        json.writeEndArray();
        renditions(entry, json);
        altids(hit, json);
        json.writeEndObject();
    }

    private static void concepts(String list, JsonNode hit, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(list);
        for (JsonNode concept : hit.path(list)) {
            String scheme = concept.path("scheme").asText();
            concept(
                    concept.path("name").asText(),
                    concept.path("code").asText(),
                    isUri(scheme) ? scheme : "",
                    json);
        }
        for (JsonNode tag : hit.path("tags")) {
            if (LISTS.getOrDefault(tag.path("kind").asText(), "subject").equals(list)) {
                String id = tag.path("id").asText();
                String scheme = id.startsWith("medtop:") ? MEDIA_TOPICS : "";
                concept(tag.path("label").asText(), id, scheme, json);
            }
        }
        json.writeEndArray();
    }

    private static void concept(String name, String code, String scheme, JsonGenerator json)
            throws IOException {
        json.writeStartObject();
        writeIfSaid(json, "name", CleanText.line(name));
        writeIfSaid(json, "scheme", scheme);
        writeIfSaid(json, "code", CleanText.line(code));
        json.writeEndObject();
    }

    private static void renditions(Entry entry, JsonGenerator json) throws IOException {
        String page = entry.page();
        if (page != null) {
            json.writeObjectFieldStart("renditions");
            json.writeObjectFieldStart("web");
            json.writeStringField("href", page);
            json.writeStringField("mimetype", "text/html");
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    private static void altids(JsonNode hit, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("altids");
        for (String name : List.of("id", "group", "duplicate_of")) {
            writeIfSaid(json, "nashra_" + name, hit.path(name).asText());
        }
        json.writeEndObject();
    }

    private static String uri(Entry entry) {
        String uri = entry.hit().path("uri").asText();
        return isUri(uri) ? uri : entry.id();
    }

    private static boolean isUri(String text) {
        try {
            return new URI(text).isAbsolute() && text.chars().allMatch(c -> c < 0x7F);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static void writeIfSaid(JsonGenerator json, String name, @Nullable String value)
            throws IOException {
        if (value != null && !value.isEmpty()) {
            json.writeStringField(name, value);
        }
    }
}
