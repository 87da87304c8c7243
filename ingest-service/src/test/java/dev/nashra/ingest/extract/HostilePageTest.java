package dev.nashra.ingest.extract;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A megabyte of what would cost the square of its size, or a stack, if elements asked their
 * ancestors.
 */
class HostilePageTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<div class='a b c-d related'>",
                "<span>",
                "<b>",
                "<x-y>",
                "<p>a, b, c, d e f g h i j k l m n o p",
                "<li>word, word",
                "<table><tr><td>",
                "<section class=articlebody>text that is long enough to be prose. ",
                "<article itemprop=author>a",
                "<h1>a",
                "<time datetime=x>",
                "<meta name=a content=b>",
                "<script type=application/ld+json>[[[[</script>",
            })
    void timeIsLinear(String unit) {
        Document page = Jsoup.parse(unit.repeat(1_000_000 / unit.length()));

        assertTimeoutPreemptively(
                Duration.ofSeconds(2), () -> PageReader.read(page, "https://a.example/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"@graph\":", "{\"mainEntity\":[", "{\"author\":["})
    void nestedJsonIsNotFollowed(String unit) {
        Document page =
                Jsoup.parse(
                        "<script type='application/ld+json'>" + unit.repeat(50_000) + "</script>");

        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> PageReader.read(page, null));
    }
}
