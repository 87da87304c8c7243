package dev.nashra.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nashra.contract.ArticleId;
import dev.nashra.contract.RawArticle;
import dev.nashra.local.backends.Backends;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents over HTTP, and how their articles stand in Kafka then. */
class DocumentsIT {
    private static final String RSS = "application/rss+xml";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static String kafka;
    private static IngestProcess ingest;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        kafka = Backends.kafka();
        String bound =
                "[{\"name\": \"bound\", \"sha256\": \"%s\", \"scopes\": [\"ingest\"], \"sources\": [\"mine\"]}]"
                        .formatted(Keys.sha256("bound-key"));
        Path keys = Files.writeString(folder.resolve("keys.json"), bound);
        ingest = IngestProcess.start(kafka, Map.of("NASHRA_KEYS_FILE", keys.toString()));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> ingest.get("/q/health/ready").statusCode() == 200);
    }

    @AfterAll
    static void stop() {
        ingest.close();
    }

    @Test
    void feedIsAnsweredEntryByEntry() throws IOException {
        String feed =
                """
                <rss version="2.0"><channel><title>مرصد</title><language>ar</language>
                <item><title>افتتاح الجسر</title><link>https://m.example/1</link><pubDate>٢ نوفمبر ٢٠٢٦ ٠٨:١٥</pubDate></item>
                <item><guid>2</guid></item>
                <item><guid>3</guid><title>عبور & سير</item>
                </channel></rss>""";

        HttpResponse<String> answer = push("feeds", RSS, feed.getBytes(UTF_8));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(items(answer))
                .containsExactly(
                        "1 202 - [\"id_from_link\"]",
                        "2 400 invalid_article ",
                        "3 202 - [\"markup\"]");
        assertThat(MAPPER.readTree(answer.body()).at("/items/0/id").textValue())
                .isEqualTo(ArticleId.of("feeds", "https://m.example/1"));
        assertThat(RawTopic.ofSource(kafka, "feeds"))
                .extracting(record -> RawTopic.article(record).headline())
                .containsExactly("افتتاح الجسر", "عبور & سير");
    }

    @Test
    void feedInAnotherCharacterSetAndCompressedIsRead() {
        String feed =
                "<?xml version=\"1.0\" encoding=\"windows-1256\"?><rss version=\"2.0\"><channel><item>"
                        + "<guid>1</guid><title>ميناء صحرا</title></item></channel></rss>";
        byte[] body = feed.getBytes(Charset.forName("windows-1256"));

        HttpResponse<String> answer =
                ingest.send(
                        ingest.request(
                                        path("arabic"),
                                        RSS,
                                        BodyPublishers.ofByteArray(Gzip.of(body)))
                                .header("Content-Encoding", "gzip"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        RawArticle article = RawTopic.article(RawTopic.ofSource(kafka, "arabic").getFirst());
        assertThat(article.headline()).isEqualTo("ميناء صحرا");
    }

    @Test
    void pictureInValidNinjsIsAnsweredAsAnItem() throws IOException {
        HttpResponse<String> answer =
                push(
                        "pictures",
                        "application/json",
                        "{\"uri\":\"1\",\"type\":\"picture\"}".getBytes(UTF_8));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(items(answer)).containsExactly("1 400 invalid_article ");
    }

    @Test
    void keySpeaksOnlyForItsSources() {
        byte[] feed = "<rss><channel><item><title>x</title></item></channel></rss>".getBytes(UTF_8);

        assertThat(as("bound-key", "mine", feed).statusCode()).isEqualTo(200);
        HttpResponse<String> other = as("bound-key", "others", feed);
        assertThat(other.statusCode()).isEqualTo(403);
        assertThat(other.body()).contains("\"forbidden_source\"");
        assertThat(RawTopic.ofSource(kafka, "others")).isEmpty();
    }

    @ParameterizedTest(name = "{1}: {2} {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            a     | application/rss+xml | ``                                       | 400 | empty_document
            a     | application/rss+xml | <rss><channel/></rss>                    | 400 | no_entries
            a     | application/rss+xml | <rss><channel><item/><item/></channel></rss> | 400 | no_usable_entry
            a     | application/rss+xml | <rss><channel><item/></channel></rss>    | 400 | invalid_article
            a     | application/xml     | <packageItem guid="1"/>                  | 400 | not_an_article
            a     | application/xml     | <opml/>                                  | 415 | unknown_format
            a     | application/json    | {"headline":"x"}                         | 400 | invalid_document
            a     | application/json    | {"uri":"1","headline":"x                 | 400 | malformed_document
            a     | application/json    | {"items":[]}                             | 400 | no_entries
            a     | text/plain          | words                                    | 415 | unknown_format
            a     | image/png           | <rss/>                                   | 415 | unsupported_media_type
            A%20b | application/rss+xml | <rss/>                                   | 400 | invalid_source
            """)
    void documentOfNoUseIsRefused(String source, String type, String body, int status, String code)
            throws IOException {
        HttpResponse<String> answer = push(source, type, body.getBytes(UTF_8));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(MAPPER.readTree(answer.body()).path("code").textValue()).isEqualTo(code);
    }

    private static HttpResponse<String> push(String source, String type, byte[] body) {
        return ingest.send(ingest.request(path(source), type, BodyPublishers.ofByteArray(body)));
    }

    private static HttpResponse<String> as(String key, String source, byte[] body) {
        HttpRequest.Builder request =
                ingest.request(path(source), RSS, BodyPublishers.ofByteArray(body))
                        .setHeader("Authorization", "Bearer " + key);
        return ingest.send(request);
    }

    private static String path(String source) {
        return "/api/v1/sources/" + source + "/documents";
    }

    private static List<String> items(HttpResponse<String> answer) throws IOException {
        List<String> items = new ArrayList<>();
        for (JsonNode item : MAPPER.readTree(answer.body()).path("items")) {
            String repairs = item.has("repairs") ? item.path("repairs").toString() : "";
            items.add(
                    "%d %d %s %s"
                            .formatted(
                                    item.path("line").intValue(),
                                    item.path("status").intValue(),
                                    item.path("problem").path("code").asText("-"),
                                    repairs));
        }
        return items;
    }
}
