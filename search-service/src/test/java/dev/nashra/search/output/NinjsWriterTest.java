package dev.nashra.search.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.search.query.Format;
import java.io.IOException;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NinjsWriterTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Of the properties that ninjs 1.6 has, those that are written; it allows no others. */
    private static final Set<String> TEXTS =
            Set.of(
                    "uri",
                    "type",
                    "version",
                    "versioncreated",
                    "firstcreated",
                    "pubstatus",
                    "language",
                    "headline",
                    "byline",
                    "body_text");

    private static final Set<String> CONCEPTS =
            Set.of("subject", "place", "person", "organisation", "infosource");
    private static final Set<String> OBJECTS = Set.of("$standard", "renditions", "altids");

    @Test
    void keepsTheSchema() throws IOException {
        assertThat(valid(Listings.write(Format.NINJS, List.of(), null))).isEmpty();
        valid(Listings.write(Format.NINJS, List.of(Listings.article(), bare()), "next"));
    }

    @Test
    void saysWhatThereIs() throws IOException {
        JsonNode item =
                valid(Listings.write(Format.NINJS, List.of(Listings.article()), null)).get(0);

        assertThat(item.path("pubstatus").asText()).isEqualTo("usable");
        assertThat(item.path("versioncreated").asText()).isEqualTo("2026-11-02T07:51:00Z");
        assertThat(item.path("headline").asText()).isEqualTo("ميناء صحرا يستأنف العمل");
        assertThat(item.path("body_text").asText()).startsWith("أول فقرة.\n\nSecond <b>");
        assertThat(item.at("/subject/0/name").asText()).isEqualTo("ports");
        assertThat(item.at("/subject/1/code").asText()).isEqualTo("medtop:20000337");
        assertThat(item.at("/subject/1/scheme").asText())
                .isEqualTo("http://cv.iptc.org/newscodes/mediatopic/");
        assertThat(item.at("/place/0/code").asText()).isEqualTo("country:EG");
        assertThat(item.at("/infosource/0/name").asText()).isEqualTo("marsad");
        assertThat(item.at("/renditions/web/href").asText()).startsWith("https://marsad.example/");
        assertThat(item.at("/altids/nashra_id").asText()).isEqualTo(Listings.ID);
    }

    @Test
    void publishersUriIsKeptWhereItIsOne() throws IOException {
        ObjectNode with = Listings.article().put("uri", "https://marsad.example/17");

        JsonNode items = valid(Listings.write(Format.NINJS, List.of(with, bare()), null));

        assertThat(items.get(0).path("uri").asText()).isEqualTo("https://marsad.example/17");
        assertThat(items.get(1).path("uri").asText())
                .isEqualTo("urn:nashra:article:" + "f".repeat(32));
    }

    @ParameterizedTest
    @MethodSource("dev.nashra.search.output.Listings#hostile")
    void holdsWhatever(String text) throws IOException {
        valid(Listings.write(Format.NINJS, List.of(Listings.saying(text)), null));
    }

    private static ObjectNode bare() {
        return Listings.bare("f".repeat(32));
    }

    private static JsonNode valid(byte[] bytes) throws IOException {
        JsonNode items = JSON.readTree(bytes);
        assertThat(items.isArray()).isTrue();
        for (JsonNode item : items) {
            for (Map.Entry<String, JsonNode> property : item.properties()) {
                value(property.getKey(), property.getValue());
            }
            assertThat(URI.create(item.path("uri").asText()).isAbsolute()).isTrue();
            assertThat(item.path("type").asText()).isEqualTo("text");
            assertThat(item.path("pubstatus").asText()).isIn("usable", "withheld", "canceled");
            OffsetDateTime.parse(item.path("versioncreated").asText());
        }
        return items;
    }

    private static void value(String name, JsonNode value) {
        if (TEXTS.contains(name)) {
            assertThat(value.isTextual()).as(name).isTrue();
        } else if (CONCEPTS.contains(name)) {
            for (JsonNode concept : value) {
                assertThat(Set.of("name", "scheme", "code"))
                        .containsAll(concept.properties().stream().map(Map.Entry::getKey).toList());
                if (concept.has("scheme")) {
                    assertThat(URI.create(concept.path("scheme").asText()).isAbsolute()).isTrue();
                }
            }
        } else {
            assertThat(OBJECTS).contains(name);
            assertThat(value.isObject()).isTrue();
        }
    }
}
