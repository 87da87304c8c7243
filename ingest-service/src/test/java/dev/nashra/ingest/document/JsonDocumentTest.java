package dev.nashra.ingest.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.contract.Concept;
import dev.nashra.contract.PubStatus;
import dev.nashra.contract.RawArticle;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonDocumentTest {
    private static final String FEED =
            """
            {"version": "https://jsonfeed.org/version/1.1", "title": "Harbour", "language": "en",
             "home_page_url": "https://harbour.example/", "authors": [{"name": "Desk"}],
             "items": [
              {"id": 7, "url": "/7", "title": "Ferry sails", "content_html": "<p>It <b>sails</b>.</p>",
               "date_published": "2026-11-02T08:15:00Z", "tags": ["transport"]},
              {"id": "8", "content_text": "A short note."}
             ]}""";

    @Test
    void jsonFeedIsTakenApart() {
        var entries = Documents.entries(FEED);

        RawArticle first = Documents.article(entries.get(0));
        assertThat(first.uri()).isEqualTo("7");
        assertThat(first.url()).isEqualTo("https://harbour.example/7");
        assertThat(first.bodyText()).isEqualTo("It sails.");
        assertThat(first.byline()).isEqualTo("Desk");
        assertThat(first.language()).isEqualTo("en");
        assertThat(first.subject()).containsExactly(new Concept(null, "transport", null));
        assertThat(Documents.article(entries.get(1)).bodyText()).isEqualTo("A short note.");
    }

    @Test
    void jsonFeedThatBreaksOffYieldsWhatArrived() {
        var entries = Documents.entries(FEED.substring(0, FEED.indexOf("A short")));

        assertThat(entries).hasSize(2);
        assertThat(Documents.article(entries.get(0)).uri()).isEqualTo("7");
        assertThat(Documents.refusal(entries.get(1)).reason().code()).isEqualTo("malformed_entry");
    }

    @Test
    void lineEndWithinAStringIsForgivenInAFeed() {
        var entries = Documents.entries(FEED.replace("short note", "short\nnote"));

        assertThat(entries).hasSize(2);
        assertThat(entries.get(1).repairs()).contains(Repair.MARKUP);
    }

    @Test
    void brokenItemCostsItself() {
        String broken = FEED.replace("\"title\": \"Ferry sails\"", "\"title\": \"Ferry \" sails\"");

        var entries = Documents.entries(broken);

        assertThat(entries).hasSize(2);
        assertThat(Documents.refusal(entries.get(0)).reason().code()).isEqualTo("malformed_entry");
        assertThat(Documents.article(entries.get(1)).uri()).isEqualTo("8");
        assertThat(entries.get(1).repairs()).isEmpty();
    }

    @Test
    void ninjsOneIsRead() {
        RawArticle article =
                Documents.only(
                        """
                        {"uri": "urn:m:1", "type": "text", "headline": "افتتاح الجسر", "byline": "سلمى",
                         "body_html": "<p>نص</p>", "version": "4", "language": "ar", "pubstatus": "withheld",
                         "versioncreated": "2026-11-02T08:15:00Z", "subject": [{"code": "04000000", "name": "اقتصاد"}]}""");

        assertThat(article.uri()).isEqualTo("urn:m:1");
        assertThat(article.bodyText()).isEqualTo("نص");
        assertThat(article.pubstatus()).isEqualTo(PubStatus.WITHHELD);
        assertThat(article.versioncreated()).isEqualTo(Instant.parse("2026-11-02T08:15:00Z"));
        assertThat(article.subject()).containsExactly(new Concept("04000000", "اقتصاد", null));
    }

    @Test
    void ninjsTwoAndThreeAreRead() {
        RawArticle two =
                Documents.only(
                        """
                        {"uri": "urn:m:2", "headlines": [{"role": "sub", "value": "b"}, {"role": "main", "value": "a"}],
                         "bodies": [{"contenttype": "text/html", "value": "<p>Text</p>"}], "by": "Salma"}""");
        RawArticle three =
                Documents.only(
                        """
                        {"uri": "urn:m:3", "headlines": [{"value": "a"}], "versionCreated": "2026-11-02T08:15:00Z",
                         "bodies": [{"contentType": "text/plain", "value": "Text"}], "pubStatus": "canceled"}""");

        assertThat(two.headline()).isEqualTo("a");
        assertThat(two.bodyText()).isEqualTo("Text");
        assertThat(two.byline()).isEqualTo("Salma");
        assertThat(three.bodyText()).isEqualTo("Text");
        assertThat(three.versioncreated()).isEqualTo(Instant.parse("2026-11-02T08:15:00Z"));
        assertThat(three.pubstatus()).isEqualTo(PubStatus.CANCELED);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            {"headline":"x"}                                  | /uri
            {"uri":"1","typ":"text"}                          | /typ
            {"uri":"1","type":"essay"}                        | /type
            {"uri":"1","version":1.2}                         | /version
            {"uri":"1","pubstatus":"cancelled"}               | /pubstatus
            {"uri":"1","urgency":0.5}                         | /urgency
            {"uri":"1","person":"Salma"}                      | /person
            {"uri":"1","headline_":"x"}                       | /headline_
            {"uri":"1","subject":[{"name":1}]}                | /subject/0/name
            {"uri":"1","associations":{"a":{"colour":"red"}}} | /associations/a/colour
            {"uri":"1","associations":[{"uri":"2"}]}          | /associations/0/name
            {"uri":"1","headline":"a                          | /headline
            {"uri":"1","uri":"2"}                             | /uri
            """)
    void whatIsAgainstTheRulesIsNamed(String json, String pointer) {
        var unusable = Documents.unusable(json);

        assertThat(unusable.faults().getFirst().pointer()).isEqualTo(pointer);
        assertThat(unusable.detail()).contains(pointer);
    }

    @Test
    void versionThatIsSaidCounts() {
        byte[] json = "{\"uri\":\"1\",\"headline\":\"x\",\"type\":\"component\"}".getBytes(UTF_8);

        assertThat(Documents.read(json, "application/json; version=1.0"))
                .isInstanceOf(Document.Unusable.class);
        assertThat(Documents.read(json, "application/json")).isInstanceOf(Document.Parts.class);
    }

    @Test
    void deepAndCrowdedJsonIsRefused() {
        assertThat(Documents.unusable("{\"uri\":\"1\",\"a\":" + "[".repeat(5000)).reason())
                .isEqualTo(Document.Reason.DOCUMENT_TOO_DEEP);
        assertThat(Documents.unusable("{\"a\":[" + "0,".repeat(500_000) + "0]}").reason())
                .isEqualTo(Document.Reason.TOO_COMPLEX);
        assertThat(Documents.unusable("[]").reason()).isEqualTo(Document.Reason.UNKNOWN_FORMAT);
    }
}
