package dev.nashra.search.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.contract.EnrichedArticle;
import dev.nashra.contract.WireFormat;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleDocumentTest {
    private static final Origin ORIGIN = new Origin("nashra.articles.enriched.v1", 2, 41);
    private static final Instant NOW = Instant.parse("2026-11-02T08:15:02.600Z");

    private final ArticleDocument documents = new ArticleDocument();

    @Test
    void readsTheGoldenArticle() throws IOException {
        EnrichedArticle golden;
        try (InputStream in = getClass().getResourceAsStream("/golden/enriched-article.json")) {
            golden = WireFormat.mapper().readValue(in, EnrichedArticle.class);
        }

        BulkOperation operation = documents.of(golden, ORIGIN);

        assertThat(operation.month()).isEqualTo("2026.11");
        assertThat(operation.id()).isEqualTo(golden.id());
        assertThat(operation.version()).isEqualTo(golden.version());
        JsonNode document = json(operation);
        assertThat(document.at("/headline/ar").asText()).isEqualTo(golden.headline());
        assertThat(document.at("/body/ar").asText()).isEqualTo(golden.bodyText());
        assertThat(document.at("/tags/0").asText()).isEqualTo("country:EG");
        assertThat(document.at("/date").asLong()).isEqualTo(golden.published().toEpochMilli());
        assertThat(document.at("/article/place/0/name").asText()).isEqualTo("صحرا");
    }

    @Test
    void keepsTheTextOnce() throws IOException {
        EnrichedArticle article =
                ArticleBuilder.article("marsad", "1").text("ar", "عنوان", "نص الخبر").build();

        JsonNode document = json(documents.of(article, ORIGIN));

        assertThat(document.at("/article").has("headline")).isFalse();
        assertThat(document.at("/article").has("body_text")).isFalse();
        assertThat(document.at("/headline").size()).isEqualTo(1);
    }

    @Test
    void foldsTheTwin() throws IOException {
        EnrichedArticle article =
                ArticleBuilder.article("marsad", "1").text("ar", "إسلام آباد", null).build();

        JsonNode document = json(documents.of(article, ORIGIN));

        assertThat(document.at("/folded/headline").asText()).isEqualTo("اسلام اباد");
        assertThat(document.at("/folded").has("body")).isFalse();
    }

    @Test
    void knowsWhatIsTaggedByEveryName() throws IOException {
        ArticleBuilder article =
                ArticleBuilder.article("marsad", "1")
                        .text("ar", "شويغو في زيارة", null)
                        .named("person:sergei-shoigu", "سيرغي شويغو", "شويغو");

        assertThat(json(documents.of(article.build(), ORIGIN)).at("/names").toString())
                .isEqualTo("[\"سيرجي شويجو\",\"شويجو\",\"sergei shoigu\"]");
        assertThat(json(documents.of(article.withdrawn().build(), ORIGIN)).at("/names")).isEmpty();
    }

    @Test
    void stampsTheHopAndTheTime() throws IOException {
        EnrichedArticle article = ArticleBuilder.article("marsad", "1").version(2).build();

        JsonNode document = json(documents.of(article, ORIGIN));

        JsonNode hop = document.at("/article/trace/0");
        assertThat(hop.path("stage").asText()).isEqualTo("indexed");
        assertThat(hop.path("offset").asLong()).isEqualTo(41);
        assertThat(hop.path("outcome").asText()).isEqualTo("updated");
        assertThat(document.at("/article/indexed").asText()).isEqualTo(NOW.toString());
        assertThat(document.at("/indexed").asLong()).isEqualTo(NOW.toEpochMilli());
    }

    @Test
    void announcesWhatStandsInTheIndex() throws IOException {
        EnrichedArticle golden;
        try (InputStream in = getClass().getResourceAsStream("/golden/enriched-article.json")) {
            golden = WireFormat.mapper().readValue(in, EnrichedArticle.class);
        }
        JsonNode indexed = json(documents.of(golden, ORIGIN)).path("article");

        ObjectNode announced =
                WireFormat.mapper().valueToTree(ArticleDocument.indexed(golden, ORIGIN, NOW));

        assertThat(announced.remove("headline").asText()).isEqualTo(golden.headline());
        assertThat(announced.remove("body_text").asText()).isEqualTo(golden.bodyText());
        assertThat(json(announced.toString())).isEqualTo(indexed);
    }

    @Test
    void copyIsTheDocumentThatItWasReadFrom() throws IOException {
        ArticleBuilder article =
                ArticleBuilder.article("marsad", "1")
                        .text("ar", "شويغو في زيارة", "نص الخبر")
                        .named("person:sergei-shoigu", "سيرغي شويغو", "شويغو");
        for (EnrichedArticle each : List.of(article.build(), article.withdrawn().build())) {
            JsonNode document = json(documents.of(each, ORIGIN));
            Placed read = new Placed(IndexedArticle.read(document), Remembered.read(document));

            assertThat(json(documents.copy(read))).isEqualTo(document);
        }
    }

    @Test
    void takesTheTextAwayWithTheArticle() throws IOException {
        EnrichedArticle article =
                ArticleBuilder.article("marsad", "1")
                        .text("en", "Secret", "Secret body")
                        .tags("country:EG")
                        .withdrawn()
                        .build();

        BulkOperation operation = documents.of(article, ORIGIN);

        assertThat(line(operation)).doesNotContain("Secret", "country:EG");
        assertThat(json(operation).path("withdrawn").asBoolean()).isTrue();
    }

    @Test
    void staysInTheMonthOfFirstReceipt() throws IOException {
        Instant endOfMonth = Instant.parse("2026-11-30T23:59:59.999Z");
        EnrichedArticle second =
                ArticleBuilder.article("marsad", "1").received(endOfMonth).version(2).build();

        assertThat(second.received()).isAfter(Instant.parse("2026-12-01T00:00:00Z"));
        assertThat(documents.of(second, ORIGIN).month()).isEqualTo("2026.11");
    }

    @Test
    void countsByReceiptWhereNoTimeIsClaimed() throws IOException {
        EnrichedArticle article = ArticleBuilder.article("marsad", "1").build();

        assertThat(json(documents.of(article, ORIGIN)).path("date").asLong())
                .isEqualTo(article.received().toEpochMilli());
    }

    @Test
    void clampsAYearThatNoIndexReads() throws IOException {
        EnrichedArticle article =
                ArticleBuilder.article("marsad", "1").published(Instant.MIN).build();

        assertThat(json(documents.of(article, ORIGIN)).path("date").asLong())
                .isEqualTo(Instant.parse("0001-01-01T00:00:00Z").toEpochMilli());
    }

    @Test
    void keepsHalfACharacterReadable() throws IOException {
        EnrichedArticle article =
                ArticleBuilder.article("marsad", "1")
                        .text("en", "broken \ud800 text", null)
                        .build();

        JsonNode document = json(documents.of(article, ORIGIN));

        assertThat(document.at("/headline/en").asText()).isEqualTo("broken \ud800 text");
    }

    private static JsonNode json(String text) throws IOException {
        return JsonMapper.builder().build().readTree(text);
    }

    private static JsonNode json(BulkOperation operation) throws IOException {
        return JsonMapper.builder().build().readTree(line(operation));
    }

    private static String line(BulkOperation operation) {
        TimedDocument document = operation.document();
        return new String(document.head(), UTF_8) + new String(document.tail(NOW), UTF_8);
    }
}
