package dev.nashra.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkHeaderTest {
    private static final URI BASE = URI.create("https://news.example/feeds/all");

    private static WebLinks read(String... fields) {
        return LinkHeader.read(List.of(fields), BASE);
    }

    @Test
    void linksAreReadFromEveryFieldAndEveryList() {
        WebLinks links =
                read(
                        "<https://hub.example/>; rel=\"hub\", </feeds/all>; rel=self",
                        "<https://second.example/>;title=\"a, b; <c>\" ; REL = 'x' ;rel=\"HUB preload\"",
                        "<one>; rel=\"next\"");

        assertThat(links.of("hub")).containsExactly(URI.create("https://hub.example/"));
        assertThat(links.of("self")).containsExactly(BASE);
        assertThat(links.of("next")).containsExactly(URI.create("https://news.example/feeds/one"));
        assertThat(links.of("'x'")).hasSize(1);
    }

    @Test
    void relationsAreSeveralInOneParameterAndKnowNoCase() {
        WebLinks links = read("<https://hub.example/>; rel=\" HUB  Preload \"");

        assertThat(links.of("hub")).hasSize(1);
        assertThat(links.of("PRELOAD")).hasSize(1);
        assertThat(links.byRelation()).hasSize(2);
    }

    @Test
    void linksOfOtherResourcesAreLeftOut() {
        assertThat(read("<https://hub.example/>; rel=hub; anchor=\"https://other.example/\""))
                .isEqualTo(WebLinks.NONE);
        assertThat(read("<https://hub.example/>; rel=hub; anchor=\"#part\"").of("hub")).hasSize(1);
    }

    @Test
    void linksOutOfTheWebAreLeftOut() {
        assertThat(read("<mailto:a@b>; rel=hub, <https://hub.example/>; rel=hub").of("hub"))
                .containsExactly(URI.create("https://hub.example/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                ";",
                "<",
                "<a",
                "a>; rel=hub",
                "<a>",
                "<a>;",
                "<a>; rel",
                "<a>; rel=",
                "<a>; rel=\"",
                "<a>; rel=\"hub",
                "<a>; =hub",
                "rel=hub"
            })
    void nonsenseIsNoLink(String field) {
        assertThat(read(field).of("hub")).isEmpty();
    }

    @Test
    void nonsenseEndsAField() {
        assertThat(read("<a>; rel=hub, nonsense, <b>; rel=hub").of("hub")).hasSize(1);
    }

    @Test
    void longFieldsAreReadInOneGo() {
        String escapes = "<a>; title=\"" + "\\\"".repeat(4000) + "\"; rel=hub";
        String links = "<a>; rel=hub,".repeat(600);
        String open = "<a>;".repeat(2000);

        assertThat(read(escapes).of("hub")).hasSize(1);
        assertThat(read(links).of("hub")).hasSize(1);
        assertThat(read(open)).isEqualTo(WebLinks.NONE);
    }

    @Test
    void manyLinksAreCutOff() {
        StringBuilder field = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            field.append("<").append(i).append(">;rel=hub,");
        }

        assertThat(read(field.toString()).of("hub")).hasSize(100);
    }
}
