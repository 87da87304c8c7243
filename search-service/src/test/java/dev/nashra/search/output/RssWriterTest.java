package dev.nashra.search.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import dev.nashra.search.query.Format;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

class RssWriterTest {
    /** What the specification allows an item, and the modules used. */
    private static final Set<String> ITEM =
            Set.of(
                    "title",
                    "link",
                    "description",
                    "guid",
                    "pubDate",
                    "category",
                    "dc:creator",
                    "dc:publisher",
                    "dc:language",
                    "content:encoded");

    @Test
    void keepsTheRulesOfValidators() {
        valid(Listings.write(Format.RSS, List.of(Listings.article(), bare()), "next"));
        valid(Listings.write(Format.RSS, List.of(), null));
    }

    @Test
    void romeReadsItBack() throws Exception {
        SyndFeed feed = rome(List.of(Listings.article(), bare()), "c2");

        assertThat(feed.getFeedType()).isEqualTo("rss_2.0");
        assertThat(feed.getTitle()).isEqualTo("Nashra: ميناء \"a & b\"");
        SyndEntry entry = feed.getEntries().getFirst();
        assertThat(entry.getUri()).isEqualTo("urn:nashra:article:" + Listings.ID);
        assertThat(entry.getTitle()).isEqualTo("ميناء صحرا يستأنف العمل");
        assertThat(entry.getLink()).isEqualTo("https://marsad.example/2026/11/port?a=1&b=2");
        assertThat(entry.getAuthor()).isEqualTo("ليلى حسن");
        assertThat(entry.getPublishedDate().toInstant()).isEqualTo("2026-11-02T07:50:00Z");
        assertThat(entry.getCategories())
                .extracting(SyndCategory::getName)
                .containsExactly("مصر", "نقل");
        assertThat(entry.getDescription().getValue())
                .isEqualTo(
                        "<p dir=\"auto\">أول فقرة.</p><p dir=\"auto\">Second &lt;b&gt;paragraph&lt;/b&gt;"
                                + " &amp; more.<br>Next line.</p>");
        assertThat(feed.getEntries().get(1).getTitle()).isEqualTo("marsad");
    }

    @Test
    void idsAreTheSameInEveryRevision() {
        ObjectNode later = Listings.article().put("revision", 9).put("headline", "other");

        assertThat(guid(later)).isEqualTo(guid(Listings.article()));
    }

    @Test
    void linksToTheNextPageAndItself() {
        Element channel =
                FeedXml.child(
                        FeedXml.root(Listings.write(Format.RSS, List.of(bare()), "c2")), "channel");

        assertThat(FeedXml.children(channel, "atom:link"))
                .extracting(link -> link.getAttribute("rel") + " " + link.getAttribute("href"))
                .containsExactly(
                        "self http://127.0.0.1:8080/api/v1/articles?format=rss&q=%D9%85%D9%8A%D9%86%D8%A7%D8%A1%20%22a%20%26%20b%22",
                        "next http://127.0.0.1:8080/api/v1/articles?cursor=c2&format=rss&q=%D9%85%D9%8A%D9%86%D8%A7%D8%A1%20%22a%20%26%20b%22");
    }

    @Test
    void marksWhatThePublisherHoldsBack() throws Exception {
        ObjectNode hit = Listings.article().put("pubstatus", "withheld");

        assertThat(rome(List.of(hit), null).getEntries().getFirst().getCategories())
                .extracting(SyndCategory::getName)
                .containsExactly("withheld", "مصر", "نقل");
    }

    @Test
    void marksWhatMatchesAndGivesTheTextBesides() {
        ObjectNode hit = Listings.article();
        hit.putObject("highlight").putArray("body_text").add("a &lt;b&gt; <mark>c</mark>");
        Element item =
                FeedXml.child(
                        FeedXml.child(
                                FeedXml.root(Listings.write(Format.RSS, List.of(hit), null)),
                                "channel"),
                        "item");

        assertThat(FeedXml.text(item, "description"))
                .isEqualTo("<p dir=\"auto\">a &lt;b&gt; <mark>c</mark></p>");
        assertThat(FeedXml.text(item, "content:encoded")).contains("أول فقرة");
    }

    @ParameterizedTest
    @MethodSource("dev.nashra.search.output.Listings#hostile")
    void holdsWhatever(String text) throws Exception {
        valid(Listings.write(Format.RSS, List.of(Listings.saying(text)), null));
        assertThat(rome(List.of(Listings.saying(text)), null).getEntries()).hasSize(1);
    }

    private static ObjectNode bare() {
        return Listings.bare("f".repeat(32));
    }

    private static SyndFeed rome(List<ObjectNode> hits, String cursor) throws Exception {
        byte[] rss = Listings.write(Format.RSS, hits, cursor);
        return new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(rss)));
    }

    private static String guid(ObjectNode hit) {
        Element rss = FeedXml.root(Listings.write(Format.RSS, List.of(hit), null));
        return FeedXml.text(FeedXml.child(FeedXml.child(rss, "channel"), "item"), "guid");
    }

    /** The rules of the W3C feed validation service that can be broken here. */
    private static void valid(byte[] bytes) {
        Element rss = FeedXml.root(bytes);
        assertThat(rss.getNodeName()).isEqualTo("rss");
        assertThat(rss.getAttribute("version")).isEqualTo("2.0");
        Element channel = FeedXml.child(rss, "channel");
        for (String required : List.of("title", "link", "description")) {
            assertThat(FeedXml.text(channel, required)).isNotBlank();
        }
        assertThat(FeedXml.text(channel, "title")).doesNotContain("<");
        assertThat(URI.create(FeedXml.text(channel, "link")).isAbsolute()).isTrue();
        date(FeedXml.text(channel, "lastBuildDate"));
        assertThat(FeedXml.children(channel, "atom:link"))
                .allMatch(link -> FeedXml.ATOM.equals(link.getNamespaceURI()))
                .allMatch(link -> URI.create(link.getAttribute("href")).isAbsolute())
                .filteredOn(link -> link.getAttribute("rel").equals("self"))
                .hasSize(1);
        Set<String> guids = new HashSet<>();
        for (Element item : FeedXml.children(channel, "item")) {
            for (var n = item.getFirstChild(); n != null; n = n.getNextSibling()) {
                assertThat(ITEM).contains(n.getNodeName());
            }
            assertThat(FeedXml.text(item, "title")).isNotBlank();
            assertThat(URI.create(FeedXml.text(item, "link")).getScheme()).matches("https?");
            Element guid = FeedXml.child(item, "guid");
            assertThat(guid.getAttribute("isPermaLink")).isEqualTo("false");
            assertThat(guids.add(guid.getTextContent())).isTrue();
            date(FeedXml.text(item, "pubDate"));
            assertThat(FeedXml.text(item, "dc:creator")).isNotBlank();
        }
    }

    private static void date(String rfc822) {
        assertThat(rfc822)
                .matches("[A-Z][a-z]{2}, \\d{2} [A-Z][a-z]{2} \\d{4} \\d{2}:\\d{2}:\\d{2} GMT");
        Instant ignored =
                ZonedDateTime.parse(rfc822, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    }
}
