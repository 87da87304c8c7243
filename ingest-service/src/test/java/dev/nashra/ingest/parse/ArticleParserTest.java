package dev.nashra.ingest.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.contract.ArticleId;
import dev.nashra.contract.Concept;
import dev.nashra.contract.PubStatus;
import dev.nashra.contract.RawArticle;
import dev.nashra.contract.WireFormat;
import dev.nashra.ingest.parse.Refusal.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleParserTest {
    @Test
    void articleIsWrittenAsTheGoldenFileHasIt() throws IOException {
        byte[] golden = golden();

        RawArticle article = Sample.accepted(new String(golden, UTF_8));

        var mapper = WireFormat.mapper();
        var expected = (ObjectNode) mapper.readTree(golden);
        // A pushed article cannot say its id.
        expected.put("id", ArticleId.of("marsad", expected.path("uri").textValue()));
        assertThat(mapper.readTree(mapper.writeValueAsBytes(article))).isEqualTo(expected);
    }

    @Test
    void htmlIsReducedWhereThereIsNoText() throws IOException {
        var mapper = WireFormat.mapper();
        RawArticle golden = mapper.readValue(golden(), RawArticle.class);
        var sent = (ObjectNode) mapper.readTree(golden());
        sent.remove("body_text");

        assertThat(Sample.accepted(sent.toString()).bodyText()).isEqualTo(golden.bodyText());
    }

    @Test
    void articleMayBeSparse() {
        RawArticle article =
                Sample.accepted("{\"uri\":\" u/1 \",\"source\":\"a\",\"headline\":\"x\"}");

        assertThat(article.id()).isEqualTo(ArticleId.of("a", "u/1"));
        assertThat(article.uri()).isEqualTo(" u/1 ");
        assertThat(article.bodyText()).isNull();
        assertThat(article.pubstatus()).isEqualTo(PubStatus.USABLE);
        assertThat(article.subject()).isEmpty();
        assertThat(article.received()).isEqualTo(Sample.RECEIVED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"byline\":null",
                "\"language\":\"\"",
                "\"url\":\" \"",
                "\"versioncreated\":null",
                "\"pubstatus\":null",
                "\"subject\":null",
                "\"subject\":[]",
                "\"subject\":[null,{},\"\",{\"name\":null},{\"scheme\":\"s\"}]",
                "\"renditions\":{\"a\":[{\"b\":[1,2.5e3,true,null]}]}",
                "\"version\":{\"not\":\"a version\"}"
            })
    void nullBlankAndUnknownAreAbsent(String property) {
        RawArticle plain =
                Sample.accepted("{\"uri\":\"1\",\"source\":\"marsad\",\"headline\":\"x\"}");

        assertThat(Sample.accepted(Sample.with(property))).isEqualTo(plain);
    }

    @Test
    void conceptsAreObjectsOrNames() {
        RawArticle article =
                Sample.accepted(
                        Sample.with(
                                "\"place\":[\"Sahra\",{\"code\":\"c\",\"name\":\"n\",\"scheme\":\"s\","
                                        + "\"geometry\":{\"a\":[1]}},{\"code\":\"only\"}]"));

        assertThat(article.place())
                .containsExactly(
                        new Concept(null, "Sahra", null),
                        new Concept("c", "n", "s"),
                        new Concept("only", null, null));
    }

    @ParameterizedTest
    @CsvSource({
        "\"4\", 4",
        "4, 4",
        "\"4.1\", 0",
        "-1, 0",
        "\"v4\", 0",
        "null, 0",
        "[4], 0",
        "9999999999, 0"
    })
    void versionIsAHint(String version, int hint) {
        assertThat(Sample.parse(Sample.with("\"version\":" + version)))
                .isInstanceOfSatisfying(
                        Verdict.Accepted.class,
                        accepted -> assertThat(accepted.claimedVersion()).isEqualTo(hint));
    }

    @Test
    void lineEndsAreLineFeeds() {
        assertThat(Sample.accepted(Sample.with("\"body_text\":\"a\\r\\nb\\rc\\nd\"")).bodyText())
                .isEqualTo("a\nb\nc\nd");
    }

    @Test
    void textWinsOverHtmlAndHtmlIsKept() {
        RawArticle article =
                Sample.accepted(Sample.with("\"body_text\":\"t\",\"body_html\":\"<p>h</p>\""));

        assertThat(article.bodyText()).isEqualTo("t");
        assertThat(article.bodyHtml()).isEqualTo("<p>h</p>");
    }

    @Test
    void markupOfTooManyTagsIsRefused() {
        String html = "<i>".repeat(HtmlText.MAX_TAGS + 1) + "x";

        assertThat(
                        Sample.refused(
                                        "{\"uri\":\"1\",\"source\":\"a\",\"body_html\":\"%s\"}"
                                                .formatted(html))
                                .faults())
                .extracting(Refusal.Fault::pointer)
                .containsExactly("/body_html");
    }

    @Test
    void withdrawalNeedsNoText() {
        RawArticle article =
                Sample.accepted("{\"uri\":\"1\",\"source\":\"a\",\"pubstatus\":\"canceled\"}");

        assertThat(article.pubstatus()).isEqualTo(PubStatus.CANCELED);
    }

    @Test
    void boundKeyFillsInItsOnlySource() {
        String json = "{\"uri\":\"1\",\"headline\":\"x\"}";

        assertThat(Sample.accepted(json, "marsad").source()).isEqualTo("marsad");
        assertThat(Sample.refused(json, "marsad", "barid").faults())
                .extracting(Refusal.Fault::pointer)
                .containsExactly("/source");
    }

    @Test
    void boundKeyMayNotSpeakForOthers() {
        Refusal refusal = Sample.refused(Sample.with("\"language\":\"ar\""), "barid");

        assertThat(refusal.reason()).isEqualTo(Reason.FORBIDDEN_SOURCE);
        assertThat(refusal.id()).isEqualTo(ArticleId.of("marsad", "1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en-GB", "zh-Hant-TW", "ar-Latn", "x-klingon", "de-CH-1996"})
    void languageIsKeptAsDeclared(String tag) {
        assertThat(Sample.accepted(Sample.with("\"language\":\"%s\"".formatted(tag))).language())
                .isEqualTo(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar_EG", "ar-abcdefghi", "-", "a", "ar--EG", "ar EG", "العربية"})
    void languageThatIsNoTagIsRefused(String tag) {
        assertThat(Sample.refused(Sample.with("\"language\":\"%s\"".formatted(tag))).faults())
                .extracting(Refusal.Fault::pointer)
                .containsExactly("/language");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://a",
                "HTTPS://a.example/x?y=1#z",
                "https://a.example/خبر/1",
                "http://a:8080/"
            })
    void urlIsAnHttpOne(String url) {
        assertThat(Sample.accepted(Sample.with("\"url\":\"%s\"".formatted(url))).url())
                .isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://a",
                "//a",
                "a",
                "javascript:alert(1)",
                "http://",
                "http:///x",
                "http://a b"
            })
    void urlOfAnotherKindIsRefused(String url) {
        assertThat(Sample.refused(Sample.with("\"url\":\"%s\"".formatted(url))).faults())
                .extracting(Refusal.Fault::pointer)
                .containsExactly("/url");
    }

    @ParameterizedTest
    @CsvSource({"uri, 2048", "headline, 2000", "url, 2048", "byline, 1000"})
    void longTextIsRefused(String property, int cap) {
        String prefix = property.equals("url") ? "http://a/" : "";
        String longest = prefix + "é".repeat(cap - prefix.length());

        assertThat(parse(property, longest)).isInstanceOf(Verdict.Accepted.class);
        assertThat(parse(property, longest + "x")).isInstanceOf(Verdict.Refused.class);
    }

    private static Verdict parse(String property, String text) {
        return Sample.parse(
                "{\"uri\":\"1\",\"source\":\"a\",\"headline\":\"x\",\"%s\":\"%s\"}"
                        .replace(
                                "\""
                                        + property
                                        + "\":\""
                                        + (property.equals("uri") ? "1" : "x")
                                        + "\",",
                                "")
                        .formatted(property, text));
    }

    @Test
    void longListIsRefused() {
        String list = "\"subject\":[" + "\"s\",".repeat(500) + "\"s\"]";

        assertThat(Sample.refused(Sample.with(list)).faults())
                .extracting(Refusal.Fault::detail)
                .containsExactly("/subject must have at most 500 entries, had 501");
    }

    @ParameterizedTest
    @CsvSource({
        "body_text, 5, number",
        "body_text, 5.5, number",
        "body_text, true, boolean",
        "body_text, {}, object",
        "body_text, '[\"a\"]', array"
    })
    void wrongTypeIsNamed(String property, String value, String type) {
        assertThat(Sample.refused(Sample.with("\"%s\":%s".formatted(property, value))).faults())
                .extracting(Refusal.Fault::detail)
                .containsExactly("/%s must be a string, was %s".formatted(property, type));
    }

    @Test
    void sentenceCountsTheFaults() {
        assertThat(Sample.refused("{\"headline\":5}").detail())
                .isEqualTo(
                        "The article is not valid: /headline must be a string, was number, and 2"
                                + " more.");
    }

    @ParameterizedTest
    @CsvSource({
        "c3 28, 1", // second byte missing
        "c0 af, 1", // overlong
        "ed a0 80, 1", // an encoded surrogate
        "f4 90 80 80, 1", // beyond Unicode
        "41 ff, 2",
        "d9 85 80, 3"
    })
    void malformedUtf8IsFoundByOffset(String hex, int offset) {
        byte[] malformed = java.util.HexFormat.ofDelimiter(" ").parseHex(hex);
        byte[] bytes = new byte[malformed.length + 2];
        bytes[0] = '"';
        System.arraycopy(malformed, 0, bytes, 1, malformed.length);
        bytes[bytes.length - 1] = '"';

        Verdict verdict = ArticleParser.parse(bytes, 0, bytes.length, Set.of(), Sample.RECEIVED);

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> {
                            assertThat(refused.refusal().reason()).isEqualTo(Reason.INVALID_UTF8);
                            assertThat(refused.refusal().detail()).contains("byte " + offset + " ");
                        });
    }

    @Test
    void replacementCharacterItselfIsText() {
        assertThat(Sample.accepted(Sample.with("\"byline\":\"\uFFFD\"")).byline())
                .isEqualTo("\uFFFD");
    }

    @Test
    void depthIsBounded() {
        assertThat(Sample.parse(Sample.with("\"a\":" + "[".repeat(31) + "]".repeat(31))))
                .isInstanceOf(Verdict.Accepted.class);
        assertThat(Sample.refused(Sample.with("\"a\":" + "[".repeat(32))).reason())
                .isEqualTo(Reason.TOO_DEEP);
        assertThat(Sample.refused("[".repeat(100_000)).reason()).isEqualTo(Reason.NOT_AN_OBJECT);
        assertThat(Sample.refused("{\"a\":".repeat(100_000)).reason()).isEqualTo(Reason.TOO_DEEP);
    }

    @Test
    void numbersAndNamesAreBounded() {
        assertThat(Sample.refused(Sample.with("\"a\":" + "1".repeat(2000))).reason())
                .isEqualTo(Reason.JSON_LIMIT);
        assertThat(Sample.refused(Sample.with("\"" + "a".repeat(60_000) + "\":1")).reason())
                .isEqualTo(Reason.JSON_LIMIT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\\u0000", "a\\ud83d", "\\ude00", "\\ud83d\\ud83d\\ude00", "\\ude00\\ud83d"})
    void textThatCannotBeWrittenIsRefused(String escapes) {
        for (String property :
                List.of(
                        "\"byline\":\"%s\"",
                        "\"person\":[\"%s\"]", "\"person\":[{\"code\":\"%s\"}]")) {
            assertThat(Sample.refused(Sample.with(property.formatted(escapes))).reason())
                    .as(property)
                    .isEqualTo(Reason.INVALID_ARTICLE);
        }
    }

    @Test
    void pairOfSurrogatesIsACharacter() {
        assertThat(Sample.accepted(Sample.with("\"byline\":\"\\ud83d\\ude00\"")).byline())
                .isEqualTo("😀");
    }

    private static byte[] golden() throws IOException {
        try (InputStream in =
                ArticleParserTest.class.getResourceAsStream("/golden/raw-article.json")) {
            return in.readAllBytes();
        }
    }
}
