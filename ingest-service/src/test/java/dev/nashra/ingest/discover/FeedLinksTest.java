package dev.nashra.ingest.discover;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.nashra.ingest.discover.FeedLink.Evidence;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedLinksTest {
    private static final URI PAGE = URI.create("https://news.example/ar/index.html");

    private static List<FeedLink> links(String html) {
        return FeedLinks.of(html.getBytes(UTF_8), "text/html; charset=utf-8", PAGE);
    }

    private static List<String> urls(String html) {
        return links(html).stream().map(link -> link.url().toString()).toList();
    }

    @Test
    void declaredFeedIsGivenWithWhatIsSaidOfIt() {
        assertThat(
                        links(
                                """
                                <!doctype html><html><head>
                                <link rel="alternate" type="application/rss+xml" title=" كل  الأخبار "
                                 href="/rss.xml">
                                <LINK REL="Alternate Home" TYPE="Application/Atom+XML; charset=utf-8"
                                 HREF="atom">
                                </head></html>"""))
                .containsExactly(
                        new FeedLink(
                                URI.create("https://news.example/rss.xml"),
                                "كل الأخبار",
                                "application/rss+xml",
                                Evidence.DECLARED),
                        new FeedLink(
                                URI.create("https://news.example/ar/atom"),
                                null,
                                "application/atom+xml",
                                Evidence.DECLARED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/rss+xml",
                "application/atom+xml",
                "application/rdf+xml",
                "application/feed+json",
                "application/json"
            })
    void everyTypeOfFeedIsDeclared(String type) {
        assertThat(urls("<link rel=alternate type=%s href=x>".formatted(type)))
                .containsExactly("https://news.example/ar/x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<link rel=alternate hreflang=en href=/en/>",
                "<link rel=alternate type=text/html href=/mobile>",
                "<link rel=stylesheet type=application/rss+xml href=/feed>",
                "<link rel=alternate type=application/rss+xml>",
                "<link rel=alternate type=application/rss+xml href=''>",
                "<link rel=alternate type=application/rss+xml href='javascript:feed()'>",
                "<link rel=alternate type=application/rss+xml href='http://user@news.example/'>",
                "<link rel=alternate type=application/rss+xml href='index.html'>",
                "<link rel=alternate type=application/json href=/wp-json/wp/v2/pages/7>",
                "<link rel=alternate type=application/json+oembed href=/oembed>"
            })
    void otherLinksAreNoFeeds(String link) {
        assertThat(links("<html><head>" + link)).isEmpty();
    }

    @Test
    void linksReferToTheBaseOfThePage() {
        assertThat(
                        urls(
                                """
                                <head><base href="//static.example/sites/1/"><base href="/other/">
                                <link rel=alternate type=application/rss+xml href="feed">
                                <link rel=alternate type=application/rss+xml href="feed://a.example/b">
                                <link rel=alternate type=application/rss+xml href="feed:https://a.example/">
                                """))
                .containsExactly(
                        "https://static.example/sites/1/feed",
                        "https://a.example/b",
                        "https://a.example/");
        assertThat(
                        urls(
                                "<base href='mailto:x'><link rel=alternate"
                                        + " type=application/rss+xml href=/feed>"))
                .containsExactly("https://news.example/feed");
    }

    @Test
    void addressIsGivenOnceAndDeclaredBeforeGuessed() {
        assertThat(
                        links(
                                """
                                <body><a href="/feed">RSS</a><a href="/sport/feed/">رياضة</a>
                                <link rel=alternate type=application/rss+xml href="/feed">
                                <link rel=alternate type=application/rss+xml href="/feed#2">"""))
                .extracting(FeedLink::url, FeedLink::evidence)
                .containsExactly(
                        tuple(URI.create("https://news.example/feed"), Evidence.DECLARED),
                        tuple(URI.create("https://news.example/sport/feed/"), Evidence.GUESSED));
    }

    @ParameterizedTest
    @CsvSource({
        "/feed, أخبار",
        "/feeds/, x",
        "/rss, x",
        "/RSS2, x",
        "/sport/atom/, x",
        "/all.rss, x",
        "/all.atom, x",
        "/rss/sport.xml, x",
        "/news.xml, x",
        "/index.rdf, x",
        "/feed.json, x",
        "/?feed=rss2, x",
        "/page?format=rss&id=1, x",
        "/a, RSS",
        "/a, Subscribe (rss)",
        "/a, خلاصات",
        "/a, خلاصة الأخبار",
        "/a, خدمة الخلاصات",
        "/a, آر إس إس",
        "/a, ار اس اس",
        "/a, خدمة أر.أس.أس"
    })
    void linkThatLooksLikeAFeedIsGuessed(String href, String text) {
        assertThat(links("<body><a href='%s'>%s</a>".formatted(href, text)))
                .singleElement()
                .extracting(FeedLink::title, FeedLink::type, FeedLink::evidence)
                .containsExactly(text, null, Evidence.GUESSED);
    }

    @ParameterizedTest
    @CsvSource({
        "/feedback, Feedback",
        "/sitemap.xml, Sitemap",
        "/sitemap-news.xml, x",
        "/opensearch.xml, x",
        "/press, Press",
        "/newsfeed-policy, x",
        "/a, Across the world",
        "/a, استخلاصات",
        "/a, 'Twenty years on, RSS is still how journalists keep up with what is published'",
        "'https://reader.example/subscribe/https://news.example/feed/x', Add to reader",
        "mailto:rss@news.example, RSS",
        "#, RSS"
    })
    void otherLinksAreNotGuessed(String href, String text) {
        assertThat(links("<body><a href='%s'>%s</a>".formatted(href, text))).isEmpty();
    }

    @Test
    void titleIsInThePagesCharacterSet() {
        Charset windows = Charset.forName("windows-1256");
        byte[] page =
                "<html><link rel=alternate type=application/rss+xml title='أخبار' href=/rss>"
                        .getBytes(windows);

        assertThat(FeedLinks.of(page, "text/html; charset=windows-1256", PAGE))
                .extracting(FeedLink::title)
                .containsExactly("أخبار");
        assertThat(FeedLinks.of(page, "text/html; charset=nonsense", PAGE)).hasSize(1);
        assertThat(FeedLinks.of(page, null, PAGE)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss><channel><link>https://news.example/feed</link></channel></rss>",
                "<?xml version='1.0'?><feed><link rel='alternate' type='application/rss+xml'"
                        + " href='/x'/></feed>",
                "{\"version\":\"https://jsonfeed.org/version/1.1\"}"
            })
    void feedNamesNoFeeds(String feed) {
        assertThat(FeedLinks.of(feed.getBytes(UTF_8), "text/html", PAGE)).isEmpty();
    }

    @Test
    void longPageIsReadInPart() {
        String link = "<link rel=alternate type=application/rss+xml href=/feed>";

        assertThat(links(link + "<b>".repeat(300_000) + link.replace("/feed", "/late"))).hasSize(1);
    }

    @Test
    void pageOfNothingNamesNothing() {
        assertThat(links("")).isEmpty();
        assertThat(links("\u0000<\u0000>")).isEmpty();
    }

    @Test
    void noMoreAreGivenThanAnybodyCanChooseFrom() {
        StringBuilder page = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            page.append("<a href='/%d/feed'>x</a>".formatted(i));
        }

        assertThat(links(page.toString())).hasSize(100);
    }
}
