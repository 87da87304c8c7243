package dev.nashra.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.contract.Concept;
import dev.nashra.contract.RawArticle;
import java.time.Instant;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class FeedDocumentTest {
    @Test
    void rssItemBecomesAnArticle() {
        RawArticle article =
                Documents.only(
                        Documents.rss(
                                """
                                <item><title>افتتاح &lt;b&gt;الجسر&lt;/b&gt;&nbsp;الجديد</title>
                                <link>/2026/11/bridge</link><guid isPermaLink="false">m-7</guid>
                                <pubDate>Mon, 02 Nov 2026 11:15:00 +0300</pubDate>
                                <dc:creator>سلمى نجار</dc:creator>
                                <category domain="https://marsad.example/topics">نقل</category>
                                <description>ملخص</description>
                                <content:encoded><![CDATA[<p>أعلنت البلدية <a href="/map">اليوم</a>.</p>]]></content:encoded>
                                </item>"""));

        assertThat(article.source()).isEqualTo("marsad");
        assertThat(article.uri()).isEqualTo("m-7");
        assertThat(article.url()).isEqualTo("https://marsad.example/2026/11/bridge");
        assertThat(article.headline()).isEqualTo("افتتاح الجسر الجديد");
        assertThat(article.bodyText()).isEqualTo("أعلنت البلدية اليوم.");
        assertThat(article.bodyHtml()).contains("href=\"https://marsad.example/map\"");
        assertThat(article.byline()).isEqualTo("سلمى نجار");
        assertThat(article.language()).isEqualTo("ar");
        assertThat(article.firstcreated()).isEqualTo(Instant.parse("2026-11-02T08:15:00Z"));
        assertThat(article.versioncreated()).isEqualTo(article.firstcreated());
        assertThat(article.subject())
                .containsExactly(new Concept(null, "نقل", "https://marsad.example/topics"));
    }

    @Test
    void atomEntryBecomesAnArticle() {
        RawArticle article =
                Documents.only(
                        """
                        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB" xml:base="https://harbour.example/news/">
                        <title>Harbour</title><author><name>Desk</name></author>
                        <entry><id>tag:harbour.example,2026:1</id><title type="text">1 &lt; 2 ferries</title>
                        <link rel="enclosure" href="x.mp3"/><link href="ferries.html"/>
                        <published>2026-11-02T08:15:00Z</published><updated>2026-11-02T09:00:00Z</updated>
                        <category term="t1" label="Transport"/>
                        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Two ferries <i>sail</i>.</p></div></content>
                        </entry></feed>""");

        assertThat(article.uri()).isEqualTo("tag:harbour.example,2026:1");
        assertThat(article.url()).isEqualTo("https://harbour.example/news/ferries.html");
        assertThat(article.headline()).isEqualTo("1 < 2 ferries");
        assertThat(article.bodyText()).isEqualTo("Two ferries sail.");
        assertThat(article.byline()).isEqualTo("Desk");
        assertThat(article.language()).isEqualTo("en-GB");
        assertThat(article.firstcreated()).isEqualTo(Instant.parse("2026-11-02T08:15:00Z"));
        assertThat(article.versioncreated()).isEqualTo(Instant.parse("2026-11-02T09:00:00Z"));
        assertThat(article.subject()).containsExactly(new Concept("t1", "Transport", null));
    }

    @Test
    void rdfItemsStandBesideTheirChannel() {
        RawArticle article =
                Documents.only(
                        """
                        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                         xmlns:dc="http://purl.org/dc/elements/1.1/">
                        <channel rdf:about="https://harbour.example/"><dc:language>en</dc:language></channel>
                        <item rdf:about="https://harbour.example/1"><title>Ferry sails</title>
                        <dc:date>2026-11-02</dc:date></item></rdf:RDF>""");

        assertThat(article.uri()).isEqualTo("https://harbour.example/1");
        assertThat(article.language()).isEqualTo("en");
        assertThat(article.firstcreated()).isEqualTo(Instant.parse("2026-11-02T00:00:00Z"));
    }

    @Test
    void identifierFallsBackToLinkAndThenToContent() {
        var entries =
                Documents.entries(
                        Documents.rss(
                                "<item><title>a</title><link>https://m.example/1</link></item>",
                                "<item><title>b</title></item>",
                                "<item><title>c</title><guid>1</guid><link>https://m.example/3</link></item>",
                                "<item><title>d</title><guid>1</guid><link>https://m.example/4</link></item>"));

        assertThat(Documents.article(entries.get(0)).uri()).isEqualTo("https://m.example/1");
        assertThat(entries.get(0).repairs()).containsExactly(Repair.ID_FROM_LINK);
        assertThat(Documents.article(entries.get(1)).uri()).startsWith("urn:sha256:");
        assertThat(entries.get(1).repairs()).containsExactly(Repair.ID_FROM_CONTENT);
        assertThat(Documents.article(entries.get(2)).uri()).isEqualTo("https://m.example/3");
        assertThat(Documents.article(entries.get(3)).uri()).isEqualTo("https://m.example/4");
        assertThat(entries.get(3).repairs()).containsExactly(Repair.ID_NOT_UNIQUE);
    }

    @Test
    void whatCannotBeReadIsLeftOutAndSaid() {
        var entry =
                Documents.entries(
                                Documents.rss(
                                        "<item><title>a</title><guid>g</guid><link>javascript:1</link>"
                                                + "<pubDate>soon</pubDate>"
                                                + "<dc:language>?!</dc:language></item>"))
                        .getFirst();

        assertThat(Documents.article(entry).url()).isNull();
        assertThat(entry.repairs())
                .containsExactlyInAnyOrder(
                        Repair.LINK_UNUSABLE, Repair.DATE_UNREADABLE, Repair.LANGUAGE_UNREADABLE);
    }

    @Test
    void entryThatSaysNothingIsRefusedAlone() {
        var entries =
                Documents.entries(
                        Documents.rss(
                                "<item><guid>1</guid></item>",
                                "<item><guid>2</guid><title>b</title></item>"));

        assertThat(Documents.refusal(entries.get(0)).detail()).contains("/headline");
        assertThat(Documents.article(entries.get(1)).uri()).isEqualTo("2");
    }

    @Test
    void feedWithoutEntriesIsNothing() {
        assertThat(Documents.unusable(Documents.rss()).reason())
                .isEqualTo(Document.Reason.NO_ENTRIES);
    }

    @Test
    void tooManyEntriesAreNotTaken() {
        String item = "<item><title>a</title></item>";
        String whole = Documents.rss(Collections.nCopies(101, item).toArray(String[]::new));

        assertThat(Documents.unusable(whole).reason()).isEqualTo(Document.Reason.TOO_MANY_ENTRIES);
        assertThat(Documents.unusable(whole.replace("</rss>", "")).reason())
                .isEqualTo(Document.Reason.TOO_MANY_ENTRIES);
    }
}
