package dev.nashra.search.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.search.query.Format;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonWritersTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void pageHasItsNumbersAndItsCursor() throws IOException {
        JsonNode page =
                JSON.readTree(Listings.write(Format.JSON, List.of(Listings.article()), "c2"));

        assertThat(page.properties())
                .extracting(java.util.Map.Entry::getKey)
                .containsExactly("total", "articles", "hits", "next_cursor");
        assertThat(page.at("/hits/0")).isEqualTo(Listings.article());
    }

    @Test
    void linesAreTheHits() throws IOException {
        List<ObjectNode> hits = List.of(Listings.article(), Listings.bare("b"));
        String text = new String(Listings.write(Format.NDJSON, hits, null), UTF_8);

        assertThat(text).endsWith("}\n");
        assertThat(text.lines().map(JsonWritersTest::read)).containsExactlyElementsOf(hits);
        assertThat(Listings.write(Format.NDJSON, List.of(), null)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.nashra.search.output.Listings#hostile")
    void holdWhatever(String text) throws IOException {
        ObjectNode hit = Listings.saying(text);

        assertThat(JSON.readTree(Listings.write(Format.JSON, List.of(hit), null)).at("/hits/0"))
                .isEqualTo(hit);
        String line = new String(Listings.write(Format.NDJSON, List.of(hit), null), UTF_8);
        assertThat(line.indexOf('\n')).isEqualTo(line.length() - 1);
        assertThat(read(line)).isEqualTo(hit);
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new AssertionError(line, e);
        }
    }
}
