package dev.nashra.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    @Test
    void comesBackAsItWent() {
        ArrayNode after = JsonNodeFactory.instance.arrayNode().add(1.2345678f).add(4294967298L);
        Instant origin = Instant.parse("2026-11-02T12:00:00Z");
        Cursor cursor = new Cursor("a-snapshot", after, 20, 123, 456, "hash", origin, true);

        String text = cursor.encode();
        Cursor read = Cursor.decode(text);

        assertThat(text).matches("[A-Za-z0-9_-]+");
        assertThat(read.snapshot()).isEqualTo("a-snapshot");
        assertThat(read.after().toString()).isEqualTo(after.toString());
        assertThat(List.of(read.shown(), read.total(), read.articles()))
                .containsExactly(20L, 123L, 456L);
        assertThat(read.origin()).isEqualTo(origin);
        assertThat(read.respelt()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "!!!", "eJyrVgIAAKMAWQ", "eJwDAAAAAAE", "لا"})
    void readsOnlyItsOwn(String text) {
        assertThat(Cursor.decode(text)).isNull();
    }

    @Test
    void fitsOnlyTheListingItWasMadeFor() {
        String hash = hash(Map.of("q", List.of("a b"), "page_size", List.of("5")));

        assertThat(hash(Map.of("q", List.of("a b"), "page_size", List.of("9")))).isEqualTo(hash);
        assertThat(hash(Map.of("q", List.of("a b"), "fields", List.of("body_text"))))
                .isEqualTo(hash);
        assertThat(hash(Map.of("q", List.of("\"a b\"")))).isNotEqualTo(hash);
        assertThat(hash(Map.of("q", List.of("a b"), "sort", List.of("received"))))
                .isNotEqualTo(hash);
        assertThat(hash(Map.of("q", List.of("a b"), "duplicates", List.of("keep"))))
                .isNotEqualTo(hash);
        assertThat(hash(Map.of("q", List.of("a b"), "not_source", List.of("x"))))
                .isNotEqualTo(hash);
    }

    private static String hash(Map<String, List<String>> parameters) {
        return Cursor.hash(((ReadQuery.Accepted) QueryReader.search(parameters)).query());
    }
}
