package dev.nashra.ingest.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.contract.PubStatus;
import dev.nashra.contract.RawArticle;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgencyDocumentTest {
    private static final String NITF =
            """
            <nitf><head><docdata><doc-id id-string="n-1"/><date.issue norm="20261102T081500Z"/>
            <key-list><keyword key="bridges"/></key-list></docdata></head>
            <body><body.head><hedline><hl1>Bridge opens</hl1></hedline><byline>By <person>Salma</person></byline></body.head>
            <body.content><p>The bridge opened.</p><p>Cars crossed.</p></body.content></body></nitf>""";
    private static final String ITEM =
            """
            <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:m:%s" version="3" xml:lang="ar">
            <itemMeta><itemClass qcode="ninat:text"/><versionCreated>2026-11-02T08:15:00Z</versionCreated>
            <pubStatus qcode="stat:usable"/></itemMeta>
            <contentMeta><creator qcode="s:1"><name>سلمى نجار</name></creator><language tag="ar"/>
            <subject qcode="medtop:20000001"><name>نقل</name></subject>
            <subject type="cpnat:person" qcode="p:1"><name>سامر</name></subject>
            <headline>افتتاح الجسر</headline></contentMeta>
            <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml">
            <head><title>x</title></head><body><p>عبرت السيارات.</p></body></html></inlineXML></contentSet></newsItem>""";

    @Test
    void nitfIsRead() {
        RawArticle article = Documents.only(NITF);

        assertThat(article.uri()).isEqualTo("n-1");
        assertThat(article.headline()).isEqualTo("Bridge opens");
        assertThat(article.byline()).isEqualTo("Salma");
        assertThat(article.bodyText()).isEqualTo("The bridge opened.\nCars crossed.");
        assertThat(article.firstcreated()).isEqualTo(Instant.parse("2026-11-02T08:15:00Z"));
        assertThat(article.subject()).hasSize(1);
    }

    @Test
    void newsItemIsRead() {
        RawArticle article = Documents.only(ITEM.formatted("1"));

        assertThat(article.uri()).isEqualTo("urn:m:1");
        assertThat(article.headline()).isEqualTo("افتتاح الجسر");
        assertThat(article.bodyText()).isEqualTo("عبرت السيارات.");
        assertThat(article.byline()).isEqualTo("سلمى نجار");
        assertThat(article.language()).isEqualTo("ar");
        assertThat(article.subject()).hasSize(1);
        assertThat(article.person()).hasSize(1);
        assertThat(article.versioncreated()).isEqualTo(Instant.parse("2026-11-02T08:15:00Z"));
    }

    @Test
    void newsItemMayWithdraw() {
        String item = ITEM.formatted("1").replace("stat:usable", "stat:canceled");

        assertThat(Documents.only(item).pubstatus()).isEqualTo(PubStatus.CANCELED);
    }

    @Test
    void messageIsAnsweredItemByItem() {
        var entries =
                Documents.entries(
                        "<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><header/><itemSet>"
                                + ITEM.formatted("1")
                                + "<packageItem guid=\"urn:m:p\"/>"
                                + ITEM.formatted("2")
                                + "</itemSet></newsMessage>");

        assertThat(entries).hasSize(3);
        assertThat(Documents.refusal(entries.get(1)).reason().code()).isEqualTo("not_an_article");
        assertThat(Documents.article(entries.get(2)).uri()).isEqualTo("urn:m:2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "packageItem",
                "knowledgeItem",
                "conceptItem",
                "planningItem",
                "catalogItem"
            })
    void otherItemsAreNoArticles(String name) {
        var unusable = Documents.unusable("<" + name + " guid=\"urn:m:1\"/>");

        assertThat(unusable.reason()).isEqualTo(Document.Reason.NOT_AN_ARTICLE);
        assertThat(unusable.detail()).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain words",
                "<svg/>",
                "GIF89a",
                "%PDF-1.7",
                "<opml version=\"2.0\"/>"
            })
    void otherFormatsAreRefused(String text) {
        assertThat(Documents.unusable(text).reason())
                .isIn(Document.Reason.UNKNOWN_FORMAT, Document.Reason.EMPTY_DOCUMENT);
    }

    @Test
    void formatIsToldByTheDocumentWhateverIsDeclared() {
        byte[] feed = Documents.rss("<item><guid>1</guid><title>x</title></item>").getBytes(UTF_8);

        for (String type :
                new String[] {
                    null, "text/html", "application/octet-stream", "text/plain", "application/json"
                }) {
            assertThat(Documents.read(feed, type))
                    .isInstanceOfSatisfying(
                            Document.Parts.class,
                            parts -> assertThat(parts.format()).isEqualTo(Format.RSS));
        }
        assertThat(DocumentReader.takes("image/png")).isFalse();
        assertThat(DocumentReader.takes(null)).isTrue();
    }
}
