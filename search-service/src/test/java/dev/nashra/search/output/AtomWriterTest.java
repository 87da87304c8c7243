package dev.nashra.search.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import dev.nashra.search.query.Format;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

class AtomWriterTest {
    @Test
    void keepsTheRulesOfRfc4287() {
        valid(Listings.write(Format.ATOM, List.of(Listings.article(), bare()), "next"));
        valid(Listings.write(Format.ATOM, List.of(), null));
    }

    @Test
    void romeReadsItBack() throws Exception {
        SyndFeed feed = rome(List.of(Listings.article(), bare()), "c2");

        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getUri()).isEqualTo("urn:nashra:listing:c0ffee");
        assertThat(feed.getPublishedDate().toInstant()).isEqualTo("2026-11-02T08:00:00.5Z");
        SyndEntry entry = feed.getEntries().getFirst();
        assertThat(entry.getUri()).isEqualTo("urn:nashra:article:" + Listings.ID);
        assertThat(entry.getTitle()).isEqualTo("ميناء صحرا يستأنف العمل");
        assertThat(entry.getLink()).isEqualTo("https://marsad.example/2026/11/port?a=1&b=2");
        assertThat(entry.getAuthor()).isEqualTo("ليلى حسن");
        assertThat(entry.getPublishedDate().toInstant()).isEqualTo("2026-11-02T07:50:00Z");
        assertThat(entry.getUpdatedDate().toInstant()).isEqualTo("2026-11-02T08:00:00.5Z");
        assertThat(entry.getContents().getFirst().getType()).isEqualTo("html");
        assertThat(entry.getContents().getFirst().getValue())
                .startsWith("<p dir=\"auto\">أول فقرة.</p>")
                .contains("&lt;b&gt;paragraph&lt;/b&gt; &amp; more.<br>");
    }

    @Test
    void languageIsSaidOfEachEntry() {
        Element feed =
                FeedXml.root(
                        Listings.write(Format.ATOM, List.of(Listings.article(), bare()), null));

        assertThat(FeedXml.children(feed, "entry"))
                .extracting(entry -> entry.getAttribute("xml:lang"))
                .containsExactly("ar", "");
    }

    @Test
    void idsOfListingsAreThoseOfEveryPage() {
        assertThat(FeedXml.text(page("c2"), "id")).isEqualTo(FeedXml.text(page(null), "id"));
    }

    @ParameterizedTest
    @MethodSource("dev.nashra.search.output.Listings#hostile")
    void holdsWhatever(String text) throws Exception {
        valid(Listings.write(Format.ATOM, List.of(Listings.saying(text)), null));
        assertThat(rome(List.of(Listings.saying(text)), null).getEntries()).hasSize(1);
    }

    private static Element page(String cursor) {
        return FeedXml.root(Listings.write(Format.ATOM, List.of(bare()), cursor));
    }

    private static ObjectNode bare() {
        return Listings.bare("f".repeat(32));
    }

    private static SyndFeed rome(List<ObjectNode> hits, String cursor) throws Exception {
        byte[] atom = Listings.write(Format.ATOM, hits, cursor);
        return new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(atom)));
    }

    /** The rules of RFC 4287 sections 4.1.1 and 4.1.2 that can be broken here. */
    private static void valid(byte[] bytes) {
        Element feed = FeedXml.root(bytes);
        assertThat(feed.getNamespaceURI()).isEqualTo(FeedXml.ATOM);
        assertThat(feed.getNodeName()).isEqualTo("feed");
        head(feed);
        assertThat(FeedXml.text(FeedXml.child(feed, "author"), "name")).isNotBlank();
        assertThat(FeedXml.children(feed, "link"))
                .allMatch(link -> URI.create(link.getAttribute("href")).isAbsolute())
                .filteredOn(link -> link.getAttribute("rel").equals("self"))
                .hasSize(1);
        Set<String> ids = new HashSet<>();
        for (Element entry : FeedXml.children(feed, "entry")) {
            head(entry);
            assertThat(ids.add(FeedXml.text(entry, "id"))).isTrue();
            OffsetDateTime.parse(FeedXml.text(entry, "published"));
            Element link = FeedXml.child(entry, "link");
            assertThat(link.getAttribute("rel")).isEqualTo("alternate");
            assertThat(URI.create(link.getAttribute("href")).getScheme()).matches("https?");
            assertThat(FeedXml.text(FeedXml.child(entry, "author"), "name")).isNotBlank();
            assertThat(FeedXml.children(entry, "content")).hasSizeLessThanOrEqualTo(1);
            for (Element category : FeedXml.children(entry, "category")) {
                assertThat(category.hasAttribute("term")).isTrue();
            }
        }
    }

    private static void head(Element element) {
        assertThat(URI.create(FeedXml.text(element, "id")).isAbsolute()).isTrue();
        assertThat(FeedXml.text(element, "title")).isNotBlank();
        OffsetDateTime.parse(FeedXml.text(element, "updated"));
    }
}
