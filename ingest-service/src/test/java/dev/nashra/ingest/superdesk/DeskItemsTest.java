package dev.nashra.ingest.superdesk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.contract.ArticleId;
import dev.nashra.contract.Concept;
import dev.nashra.contract.PubStatus;
import dev.nashra.contract.RawArticle;
import dev.nashra.ingest.parse.Refusal;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeskItemsTest {
    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
    private static final String SOURCE = "city-news";

    private final Lineage lineage = new RecentLineage(100_000);
    private final DeskItems items = new DeskItems(lineage, InstantSource.fixed(NOW));

    @Test
    void textBecomesAnArticleOfTheDesksPublisher() {
        RawArticle article =
                article(
                        """
                {"guid": "urn:newsml:desk.example:2026-11-02:1", "version": "2", "type": "text",
                 "pubstatus": "usable", "source": "City News Agency, the one with the long name, of which there is no end",
                 "versioncreated": "2026-11-02T08:15:00+0000", "firstcreated": "2026-11-02T08:00:00+0000",
                 "headline": "افتتاح الجسر الجديد", "slugline": "bridge", "byline": "هدى سالم",
                 "language": "ar", "priority": 5, "urgency": 3, "profile": "article",
                 "service": [{"code": "a", "name": "General"}],
                 "subject": [{"code": "04000000", "name": "اقتصاد", "scheme": "topics"}, {"code": "b", "name": null}],
                 "place": [{"code": "SAH", "name": "صحرا"}], "body_text": "صورة الجسر",
                 "body_html": "<p>أعلنت البلدية عن افتتاح الجسر.</p><p>وبدأ العبور.</p>",
                 "associations": {"featured": {"guid": "p1", "type": "picture", "headline": "صورة"}}}
                """);

        assertThat(article.source()).isEqualTo(SOURCE);
        assertThat(article.uri()).isEqualTo("urn:newsml:desk.example:2026-11-02:1");
        assertThat(article.id()).isEqualTo(ArticleId.of(SOURCE, article.uri()));
        assertThat(article.headline()).isEqualTo("افتتاح الجسر الجديد");
        assertThat(article.bodyText()).isEqualTo("أعلنت البلدية عن افتتاح الجسر.\nوبدأ العبور.");
        assertThat(article.byline()).isEqualTo("هدى سالم");
        assertThat(article.versioncreated()).isEqualTo(Instant.parse("2026-11-02T08:15:00Z"));
        assertThat(article.subject())
                .containsExactly(
                        new Concept("04000000", "اقتصاد", "topics"), new Concept("b", null, null));
        assertThat(article.place()).containsExactly(new Concept("SAH", "صحرا", null));
        assertThat(article.received()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"guid\":\"g\",\"uri\":\"u\",\"_id\":\"i\"', g",
        "'\"uri\":\"u\",\"_id\":\"i\"', u",
        "'\"_id\":\"i\"', i",
        "'\"guid\":\" \",\"_id\":\"i\"', i"
    })
    void identifierIsTheGuidOrWhatStandsForIt(String identifiers, String uri) {
        assertThat(article("{" + identifiers + ",\"type\":\"text\",\"headline\":\"x\"}").uri())
                .isEqualTo(uri);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "composite",
                "picture",
                "video",
                "audio",
                "graphic",
                "event",
                "planning",
                "planning_featured"
            })
    void whatIsNoTextIsIgnored(String type) {
        Filing filing = file("{\"guid\":\"g\",\"type\":\"%s\"}".formatted(type));

        assertThat(filing).isInstanceOf(Filing.Ignored.class);
        assertThat(((Filing.Ignored) filing).reason()).contains(type);
    }

    @Test
    void rewritesAreRevisionsOfTheFirst() {
        String first = article(item("a", "")).id();

        assertThat(article(item("b", "\"evolvedfrom\":\"a\",")).id()).isEqualTo(first);
        assertThat(article(item("c", "\"evolvedfrom\":\"b\",")).id()).isEqualTo(first);
        assertThat(article(item("c", "")).id()).as("correction").isEqualTo(first);
        assertThat(article(item("d", "")).id()).isNotEqualTo(first);
    }

    @Test
    void ancestorsSayMoreThanIsKnown() {
        RawArticle article =
                article(item("c", "\"ancestors\":[\"a\",\"b\"],\"evolvedfrom\":\"b\","));

        assertThat(article.uri()).isEqualTo("a");
        assertThat(article(item("b", "")).uri()).as("never came here before").isEqualTo("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "b", "c"})
    void killOfAnyItemOfTheLineWithdrawsTheArticle(String guid) {
        String id = article(item("a", "")).id();
        article(item("b", "\"evolvedfrom\":\"a\","));
        article(item("c", "\"evolvedfrom\":\"b\","));

        RawArticle killed = article(item(guid, "\"pubstatus\":\"canceled\","));

        assertThat(killed.id()).isEqualTo(id);
        assertThat(killed.pubstatus()).isEqualTo(PubStatus.CANCELED);
    }

    @Test
    void killNeedsNoText() {
        RawArticle killed =
                article("{\"guid\":\"a\",\"type\":\"text\",\"pubstatus\":\"cancelled\"}");

        assertThat(killed.pubstatus()).isEqualTo(PubStatus.CANCELED);
    }

    @Test
    void itemStaysWhereItWasFiled() {
        String known = article(item("c", "\"evolvedfrom\":\"b\",")).uri();
        article(item("b", "\"evolvedfrom\":\"a\","));

        assertThat(article(item("c", "\"evolvedfrom\":\"b\",")).uri()).isEqualTo(known);
    }

    @Test
    void circleHasAnEnd() {
        article(item("a", "\"evolvedfrom\":\"b\","));
        article(item("b", "\"evolvedfrom\":\"a\","));

        assertThat(article(item("a", "\"evolvedfrom\":\"a\",")).uri())
                .isEqualTo(article(item("b", "")).uri());
    }

    @Test
    void refusedItemLeavesNoTrace() {
        file("{\"guid\":\"b\",\"type\":\"text\",\"evolvedfrom\":\"a\"}");

        assertThat(lineage.rootOf(SOURCE, "b")).isEqualTo("b");
    }

    @Test
    void withheldIsSpeltAsSuperdeskDoes() {
        assertThat(article(item("a", "\"pubstatus\":\"withhold\",")).pubstatus())
                .isEqualTo(PubStatus.WITHHELD);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{                                                   | MALFORMED_JSON  |",
                "[]                                                  | NOT_AN_OBJECT   |",
                "{\"type\":\"text\",\"headline\":\"x\"}              | INVALID_ARTICLE | /guid",
                "{\"guid\":4,\"type\":\"text\",\"headline\":\"x\"}   | INVALID_ARTICLE | /guid",
                "{\"guid\":\"a\\nb\",\"type\":\"text\",\"headline\":\"x\"} | INVALID_ARTICLE | /guid",
                "{\"guid\":\"g\",\"headline\":\"x\"}                 | INVALID_ARTICLE | /type",
                "{\"guid\":\"g\",\"type\":7,\"headline\":\"x\"}      | INVALID_ARTICLE | /type",
                "{\"guid\":\"g\",\"type\":\"poll\"}                  | INVALID_ARTICLE | /type",
                "{\"guid\":\"g\",\"type\":\"text\"}                  | INVALID_ARTICLE | ``",
                "{\"guid\":\"g\",\"type\":\"text\",\"headline\":1}   | INVALID_ARTICLE | /headline",
                "{\"guid\":\"g\",\"type\":\"text\",\"headline\":\"x\",\"evolvedfrom\":{}} | INVALID_ARTICLE | /evolvedfrom",
                "{\"guid\":\"g\",\"type\":\"text\",\"headline\":\"x\",\"ancestors\":[\"a\",4]} | INVALID_ARTICLE | /ancestors/1"
            })
    void whatCannotBeUsedIsRefusedByName(String json, Refusal.Reason reason, String pointer) {
        Filing filing = file(json);

        assertThat(filing).isInstanceOf(Filing.Refused.class);
        Refusal refusal = ((Filing.Refused) filing).refusal();
        assertThat(refusal.reason()).isEqualTo(reason);
        if (pointer != null) {
            assertThat(refusal.faults())
                    .extracting(Refusal.Fault::pointer)
                    .containsExactly(pointer);
        }
    }

    private RawArticle article(String json) {
        Filing filing = file(json);
        assertThat(filing).isInstanceOf(Filing.Revision.class);
        return ((Filing.Revision) filing).article();
    }

    private Filing file(String json) {
        return items.file(json.getBytes(UTF_8), SOURCE);
    }

    private static String item(String guid, String more) {
        return "{\"guid\":\"%s\",%s\"type\":\"text\",\"headline\":\"x\"}".formatted(guid, more);
    }
}
