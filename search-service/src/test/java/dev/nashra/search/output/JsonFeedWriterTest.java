package dev.nashra.search.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.search.query.Format;
import java.io.IOException;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonFeedWriterTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> FEED =
            Set.of("version", "title", "home_page_url", "feed_url", "next_url", "items");
    private static final Set<String> ITEM =
            Set.of(
                    "id",
                    "url",
                    "title",
                    "content_text",
                    "date_published",
                    "date_modified",
                    "authors",
                    "tags",
                    "language",
                    "_nashra");

    @Test
    void keepsTheRulesOfVersion11() throws IOException {
        valid(Listings.write(Format.JSONFEED, List.of(Listings.article(), bare()), "next"));
        valid(Listings.write(Format.JSONFEED, List.of(), null));
    }

    @Test
    void saysWhatThereIs() throws IOException {
        JsonNode feed =
                JSON.readTree(Listings.write(Format.JSONFEED, List.of(Listings.article()), "c2"));
        JsonNode item = feed.at("/items/0");

        assertThat(feed.path("next_url").asText())
                .startsWith("http://127.0.0.1:8080/api/v1/articles?cursor=c2&format=jsonfeed&q=");
        assertThat(item.path("id").asText()).isEqualTo("urn:nashra:article:" + Listings.ID);
        assertThat(item.path("content_text").asText()).startsWith("أول فقرة.\n\nSecond <b>");
        assertThat(item.at("/authors/0/name").asText()).isEqualTo("ليلى حسن");
        assertThat(item.path("tags")).extracting(JsonNode::asText).containsExactly("مصر", "نقل");
        assertThat(item.path("language").asText()).isEqualTo("ar");
        assertThat(item.at("/_nashra/copies").asInt()).isEqualTo(1);
    }

    @Test
    void anItemWithoutTextHasContentAllTheSame() throws IOException {
        ObjectNode hit = Listings.article();
        hit.remove("body_text");

        JsonNode feed = valid(Listings.write(Format.JSONFEED, List.of(hit), null));

        assertThat(feed.at("/items/0/content_text").asText()).isEqualTo("ميناء صحرا يستأنف العمل");
    }

    @ParameterizedTest
    @MethodSource("dev.nashra.search.output.Listings#hostile")
    void holdsWhatever(String text) throws IOException {
        valid(Listings.write(Format.JSONFEED, List.of(Listings.saying(text)), null));
    }

    private static ObjectNode bare() {
        return Listings.bare("f".repeat(32));
    }

    /** The rules of jsonfeed.org/version/1.1. */
    private static JsonNode valid(byte[] bytes) throws IOException {
        JsonNode feed = JSON.readTree(bytes);
        assertThat(new String(bytes, java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("\\ud8", "\\udf");
        assertThat(FEED).containsAll(names(feed));
        assertThat(feed.path("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.path("title").asText()).isNotBlank();
        for (String url : List.of("home_page_url", "feed_url")) {
            assertThat(URI.create(feed.path(url).asText()).isAbsolute()).isTrue();
        }
        if (feed.has("next_url")) {
            assertThat(feed.path("next_url")).isNotEqualTo(feed.path("feed_url"));
        }
        assertThat(feed.path("items").isArray()).isTrue();
        Set<String> ids = new HashSet<>();
        for (JsonNode item : feed.path("items")) {
            assertThat(ITEM).containsAll(names(item));
            assertThat(item.path("id").isTextual()).isTrue();
            assertThat(ids.add(item.path("id").asText())).isTrue();
            assertThat(URI.create(item.path("url").asText()).getScheme()).matches("https?");
            assertThat(item.path("content_text").isTextual()).isTrue();
            assertThat(item.at("/authors/0/name").asText()).isNotBlank();
            assertThat(item.path("_nashra").isObject()).isTrue();
            OffsetDateTime.parse(item.path("date_published").asText());
            OffsetDateTime.parse(item.path("date_modified").asText());
        }
        return feed;
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(java.util.Map.Entry::getKey).toList();
    }
}
