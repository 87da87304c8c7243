package dev.nashra.ingest.discover;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.ingest.fetch.WebLinks;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebSubLinksTest {
    private static final URI FEED = URI.create("https://news.example/feed");
    private static final URI HUB = URI.create("https://hub.example/");
    private static final URI SELF = URI.create("https://news.example/all");
    private static final WebSubLinks BOTH = new WebSubLinks(List.of(HUB), SELF);
    private static final WebSubLinks NONE = new WebSubLinks(List.of(), null);

    private static final String RSS =
            """
            <?xml version="1.0"?>
            <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
            <title>نشرة</title><link>https://news.example/</link>
            <atom:link rel="hub" href="https://hub.example/"/>
            <atom:link rel="self" href="/all" type="application/rss+xml"/>
            <item><title>one</title></item></channel></rss>""";

    private static WebSubLinks embedded(String document) {
        return WebSubLinks.of(WebLinks.NONE, document.getBytes(UTF_8), null, FEED);
    }

    @Test
    void rssNamesItsHub() {
        assertThat(embedded(RSS)).isEqualTo(BOTH);
        assertThat(embedded("\uFEFF" + RSS)).isEqualTo(BOTH);
        assertThat(WebSubLinks.of(WebLinks.NONE, RSS.getBytes(UTF_8), "text/html", FEED))
                .isEqualTo(BOTH);
        byte[] wide = ("\uFEFF" + RSS).getBytes(UTF_16BE);
        assertThat(WebSubLinks.of(WebLinks.NONE, wide, "text/xml", FEED)).isEqualTo(BOTH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<feed xmlns='http://www.w3.org/2005/Atom'><link rel='self' href='/all'/>"
                        + "<link rel='hub' href='https://hub.example/'/><entry/></feed>",
                "<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:link rel='SELF' href='/all'/>"
                        + "<a:link\n href='https://hub.example/' rel='x hub'></a:link></a:feed>",
                "<rdf:RDF><channel><atom10:link rel='hub' href='https://hub.example/'/>"
                        + "<atom10:link rel='self' href='/all'/></channel><item/></rdf:RDF>",
                // Broken, and named behind the items.
                "<rss><channel><title>a & b</title><item><title>x</item>"
                        + "<link rel='hub' href='https://hub.example/'/><link rel='self' href='/all'/>",
                "<!DOCTYPE html><html><head><link rel=hub href='https://hub.example/'>"
                        + "<link rel=self href=/all></head><body>x",
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"hubs\":1}],"
                        + "\"feed_url\":\"/all\",\"hubs\":[{\"type\":\"rssCloud\",\"url\":\"https://x/\"},"
                        + "{\"url\":\"https://hub.example/\",\"more\":{},\"type\":\"WebSub\"}],"
                        + "\"author\":"
            })
    void hubIsFoundInEveryFormat(String document) {
        assertThat(embedded(document)).isEqualTo(BOTH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<rss><channel><item><link rel='hub' href='https://hub.example/'/></item></channel>",
                "<feed><entry><link rel='self' href='/all'/></entry>"
                        + "<entry><link rel='hub' href='https://hub.example/'/></entry></feed>",
                "<feed><!-- <link rel='hub' href='https://hub.example/'/> --></feed>",
                "<rss><description><![CDATA[<link rel='hub' href='https://hub.example/'/>]]>",
                "<rss><link rel='hub' href='ftp://hub.example/'/><link rel='hub'/></rss>",
                "<html><head></head><body><link rel=hub href='https://hub.example/'>",
                "{\"hubs\":[{\"type\":\"WebSub\"}],\"feed_url\":7}",
                "{\"hubs\":{\"type\":\"WebSub\",\"url\":\"https://hub.example/\"}}",
                "[]"
            })
    void whatIsNotTheFeedsOwnIsNoHub(String document) {
        assertThat(embedded(document)).isEqualTo(NONE);
    }

    @Test
    void headerWins() {
        URI other = URI.create("https://other-hub.example/");
        URI otherSelf = URI.create("https://news.example/other");
        byte[] rss = RSS.getBytes(UTF_8);

        assertThat(
                        WebSubLinks.of(
                                new WebLinks(
                                        Map.of("hub", List.of(other), "self", List.of(otherSelf))),
                                rss,
                                null,
                                FEED))
                .isEqualTo(new WebSubLinks(List.of(other), otherSelf));
        assertThat(WebSubLinks.of(new WebLinks(Map.of("hub", List.of(other))), rss, null, FEED))
                .isEqualTo(new WebSubLinks(List.of(other), SELF));
    }

    @Test
    void hubsAreGivenOnceAndNotWithoutEnd() {
        StringBuilder feed = new StringBuilder("<feed>");
        for (int i = 0; i < 60; i++) {
            feed.append("<link rel='hub' href='https://hub.example/%d'/>".formatted(i / 2));
        }

        List<URI> hubs = embedded(feed.toString()).hubs();

        assertThat(hubs).hasSize(10).doesNotHaveDuplicates();
        assertThat(hubs.getFirst()).isEqualTo(URI.create("https://hub.example/0"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<!--", "<link ", "<item ", "</item>", "<![CDATA[", "<a xmlns:a='b'>", "<"})
    void hostileFeedTakesNoTime(String part) {
        assertThat(embedded("<rss>" + part.repeat(2_000_000 / part.length()))).isEqualTo(NONE);
    }
}
