package dev.nashra.local.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ArticleMappingTest {
    private static final JsonMapper MAPPER = new JsonMapper();

    @Test
    void readsPlainNamesAsNinjsNames() throws Exception {
        ObjectNode article =
                article(
                        """
                        {"id":"a-1","title":"Port reopens","body":"The port reopened.",
                         "author":"Staff","published":"2026-02-03","source":"example"}""");

        new ArticleMapping(null).map(article);

        assertThat(article)
                .isEqualTo(
                        article(
                                """
                                {"uri":"a-1","headline":"Port reopens","byline":"Staff",
                                 "body_text":"The port reopened.","source":"example",
                                 "versioncreated":"2026-02-03T00:00:00Z"}"""));
    }

    @Test
    void leavesNinjsNamesAloneWhereBothAreThere() throws Exception {
        String both =
                """
                {"uri":"u","id":"i","headline":"h","title":"t","body_text":"b","body":"p",
                 "byline":"x","author":"y","versioncreated":"2026-01-01T00:00:00Z",
                 "published":"(None)","source":"s"}""";
        ObjectNode article = article(both);

        new ArticleMapping(null).map(article);

        assertThat(article).isEqualTo(article(both));
    }

    @ParameterizedTest
    @CsvSource({"id,uri", "title,headline", "body,body_text", "author,byline"})
    void readsThePlainNameWhereTheNinjsNameIsNull(String plain, String ninjs) throws Exception {
        ObjectNode article = article("{}").put(plain, "value").putNull(ninjs);

        new ArticleMapping(null).map(article);

        assertThat(article).isEqualTo(article("{}").put(ninjs, "value"));
    }

    @Test
    void dropsNullsAndKeepsUnknownFields() throws Exception {
        ObjectNode article = article("{\"uri\":\"u\",\"source\":null,\"category\":\"sport\"}");

        new ArticleMapping(null).map(article);

        assertThat(article).isEqualTo(article("{\"uri\":\"u\",\"category\":\"sport\"}"));
        assertThat(ArticleMapping.hasSource(article)).isFalse();
    }

    @Test
    void takesTheGivenSourceWhateverTheArticleSays() throws Exception {
        ObjectNode silent = article("{\"uri\":\"u\"}");
        ObjectNode outspoken = article("{\"uri\":\"u\",\"source\":\"site26.example\"}");

        new ArticleMapping("given").map(silent);
        new ArticleMapping("given").map(outspoken);

        assertThat(silent.path("source").asText()).isEqualTo("given");
        assertThat(outspoken.path("source").asText()).isEqualTo("given");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Harbour Post, -, harbour-post",
                "site26.example, -, site26.example",
                "' BBC ', -, bbc",
                "'', https://www.ufuq.example/ar/مقال, ufuq.example",
                "-, https://Marsad.example:8443/a?b=<c>, marsad.example",
                "أفق, https://ufuq.example/1, ufuq.example",
            })
    void writesTheSourceAsIngestTakesIt(String source, String url, String expected)
            throws Exception {
        ObjectNode article = article("{}").put("source", source).put("url", url);

        new ArticleMapping(null).map(article);

        assertThat(article.path("source").asText()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"'', not an address", "أفق, urn:x:y"})
    void hasNoSourceWhereNothingNamesOne(String source, String url) throws Exception {
        ObjectNode article = article("{}").put("source", source).put("url", url);

        new ArticleMapping(null).map(article);

        assertThat(SourceName.of(article)).isEmpty();
    }

    @Test
    void writesANumericIdAsText() throws Exception {
        ObjectNode article = article("{\"id\":4711}");

        new ArticleMapping(null).map(article);

        assertThat(article.path("uri").isTextual()).isTrue();
        assertThat(article.path("uri").asText()).isEqualTo("4711");
    }

    @Test
    void leavesOutAnUnreadableTimeAndSaysSo() throws Exception {
        ObjectNode article = article("{\"uri\":\"u\",\"published\":\"(None)\"}");

        assertThat(new ArticleMapping(null).map(article)).contains("(None)");

        assertThat(article).isEqualTo(article("{\"uri\":\"u\"}"));
    }

    private static ObjectNode article(String json) throws Exception {
        return (ObjectNode) MAPPER.readTree(json);
    }
}
