package dev.nashra.search.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.search.query.Format;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinksTest {
    @Test
    void headerNamesTheNextPageItselfAndTheOtherFormats() {
        Links links = links(Map.of("q", List.of("ا b&c"), "cursor", List.of("c1")), "c2");

        assertThat(links.header())
                .startsWith(
                        "<http://h/api/v1/articles?cursor=c2&q=%D8%A7%20b%26c>; rel=\"next\","
                                + " <http://h/api/v1/articles?cursor=c1&q=%D8%A7%20b%26c>; rel=\"self\",")
                .contains(
                        "<http://h/api/v1/articles?format=rss&q=%D8%A7%20b%26c>; rel=\"alternate\";"
                                + " type=\"application/rss+xml\"")
                .doesNotContain("format=json&");
    }

    @Test
    void lastPageHasNoNext() {
        assertThat(links(Map.of(), null).next()).isNull();
        assertThat(links(Map.of(), null).header()).doesNotContain("rel=\"next\"");
    }

    @Test
    void formatThatAcceptChoseIsSaid() {
        Links links = new Links("http://h", "/a", Map.of(), Format.ATOM, "c");

        assertThat(links.self()).isEqualTo("http://h/a?format=atom");
        assertThat(links.next()).isEqualTo("http://h/a?cursor=c&format=atom");
    }

    @Test
    void repeatedParametersStay() {
        assertThat(links(Map.of("source", List.of("a", "b"), "z", List.of("")), null).self())
                .isEqualTo("http://h/api/v1/articles?source=a&source=b&z=");
    }

    @Test
    void addressesThatNoServerTakesAreLeftOut() {
        assertThat(links(Map.of("q", List.of("a".repeat(3_000))), "c").header())
                .contains("rel=\"next\"", "rel=\"self\"")
                .doesNotContain("alternate");
        assertThat(links(Map.of("q", List.of("a".repeat(20_000))), "c").header()).isEmpty();
    }

    private static Links links(Map<String, List<String>> parameters, String cursor) {
        return new Links("http://h", "/api/v1/articles", parameters, Format.JSON, cursor);
    }
}
