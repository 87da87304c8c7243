package dev.nashra.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nashra.contract.ArticleId;
import dev.nashra.contract.PubStatus;
import dev.nashra.contract.RawArticle;
import dev.nashra.local.backends.Backends;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is accepted, and how it stands in Kafka then. */
@Tag("backends")
class PushIT {
    private static final String ARTICLES = "/api/v1/articles";
    private static final String BULK = "/api/v1/articles/_bulk";
    private static final String JSON = "application/json";
    private static final String NDJSON = "application/x-ndjson";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static String kafka;
    private static IngestProcess ingest;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        kafka = Backends.kafka();
        Path keys = Files.writeString(folder.resolve("keys.json"), keys());
        ingest =
                IngestProcess.start(
                        kafka,
                        Map.of(
                                "NASHRA_KEYS_FILE",
                                keys.toString(),
                                "NASHRA_INGEST_SUPERDESK__CITY__SECRET",
                                "city-secret",
                                "NASHRA_INGEST_SUPERDESK__CITY__SOURCE",
                                "city-news"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> ingest.get("/q/health/ready").statusCode() == 200);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        assertThat(ingest.stop()).as("exit code after SIGTERM").isZero();
    }

    private static String keys() {
        return """
        [{"name": "bound", "sha256": "%s", "scopes": ["ingest"], "sources": ["bound-a"]},
         {"name": "two", "sha256": "%s", "scopes": ["ingest"], "sources": ["two-a", "two-b"]},
         {"name": "daily", "sha256": "%s", "scopes": ["ingest"], "articles_per_day": 2},
         {"name": "reader", "sha256": "%s", "scopes": ["search"]}]
        """
                .formatted(
                        Keys.sha256("bound-key"),
                        Keys.sha256("two-key"),
                        Keys.sha256("daily-key"),
                        Keys.sha256("reader-key"));
    }

    @Test
    void articleStandsInKafkaAsItWasSent() throws IOException {
        Instant before = Instant.now().minusMillis(1);
        String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        HttpResponse<String> answer =
                ingest.send(
                        ingest.request(ARTICLES, JSON, BodyPublishers.ofString(article("whole")))
                                .header("traceparent", trace));

        String id = ArticleId.of("whole", "https://whole.example/1?id=7");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(answer.headers().firstValue("Location")).contains("/api/v1/articles/" + id);
        JsonNode said = MAPPER.readTree(answer.body());
        assertThat(said.path("id").textValue()).isEqualTo(id);
        assertThat(said.path("revision_hint").intValue()).isEqualTo(3);
        assertThat(said.path("status").textValue()).isEqualTo("accepted");
        ConsumerRecord<byte[], byte[]> record = only(RawTopic.ofSource(kafka, "whole"));
        RawArticle article = RawTopic.article(record);
        assertThat(article.id()).isEqualTo(id);
        assertThat(article.headline()).isEqualTo("ميناء صحرا يستأنف العمل");
        assertThat(article.bodyText()).isEqualTo("سطر أول\nسطر ثان");
        assertThat(article.bodyHtml()).contains("<p>");
        assertThat(article.versioncreated()).isEqualTo(Instant.parse("2026-11-02T08:15:00Z"));
        assertThat(article.pubstatus()).isEqualTo(PubStatus.USABLE);
        assertThat(article.received()).isBetween(before, Instant.now());
        assertThat(record.timestamp()).isEqualTo(article.received().toEpochMilli());
        assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(record, "ce_type")).isEqualTo("dev.nashra.article.pushed.v1");
        assertThat(header(record, "ce_source")).isEqualTo("/sources/whole");
        assertThat(header(record, "ce_subject")).isEqualTo(id);
        assertThat(header(record, "ce_id")).hasSize(36);
        assertThat(Instant.parse(header(record, "ce_time"))).isEqualTo(article.received());
        assertThat(header(record, "content-type")).isEqualTo("application/json");
        assertThat(header(record, "traceparent")).isEqualTo(trace);
    }

    @Test
    void bulkIsAnsweredLineByLine() throws IOException {
        byte[] body =
                concat(
                        "\uFEFF" + line("mixed", 1) + "\r\n",
                        "\n",
                        "{\"uri\": 5, \"source\": \"mixed\", \"headline\": \"x\"}\n",
                        "{\"uri\": \"\n",
                        line("Mixed", 5) + "\n",
                        "{\"uri\":\"long\",\"source\":\"mixed\",\"headline\":\"x\",\"body_text\":\""
                                + "a".repeat(1_100_000)
                                + "\"}\n",
                        "BAD UTF-8\n",
                        line("mixed", 8));
        body[indexOf(body, "BAD UTF-8")] = (byte) 0xff;

        HttpResponse<String> answer =
                ingest.send(ingest.request(BULK, NDJSON, BodyPublishers.ofByteArray(body)));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode said = MAPPER.readTree(answer.body());
        assertThat(said.path("errors").booleanValue()).isTrue();
        assertThat(said.path("took").isIntegralNumber()).isTrue();
        List<String> items = new ArrayList<>();
        said.path("items")
                .forEach(
                        item ->
                                items.add(
                                        item.path("line").intValue()
                                                + " "
                                                + item.path("status").intValue()
                                                + " "
                                                + item.path("problem").path("code").asText("-")));
        assertThat(items)
                .containsExactly(
                        "1 202 -",
                        "3 400 invalid_article",
                        "4 400 malformed_json",
                        "5 400 invalid_article",
                        "6 413 article_too_large",
                        "7 400 invalid_utf8",
                        "8 202 -");
        assertThat(said.at("/items/0/id").textValue()).isEqualTo(ArticleId.of("mixed", "m/1"));
        assertThat(RawTopic.ofSource(kafka, "mixed")).hasSize(2);
    }

    @Test
    void bulkKeepsTheOrderOfItsLines() {
        String body =
                String.join(
                        "\n", IntStream.range(0, 2000).mapToObj(i -> line("order", i)).toList());

        HttpResponse<String> answer =
                ingest.send(
                        ingest.request(BULK, NDJSON, BodyPublishers.ofByteArray(Gzip.of(body)))
                                .header("Content-Encoding", "gzip"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("\"errors\":false");
        assertThat(RawTopic.ofSource(kafka, "order"))
                .extracting(record -> RawTopic.article(record).uri())
                .containsExactlyElementsOf(
                        IntStream.range(0, 2000).mapToObj(i -> "m/" + i).toList());
    }

    @Test
    void keyBoundToOneSourceNeedNotNameIt() {
        HttpResponse<String> answer =
                as("bound-key", ARTICLES, JSON, "{\"uri\":\"1\",\"headline\":\"x\"}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(RawTopic.ofSource(kafka, "bound-a")).hasSize(1);
    }

    @Test
    void keyMaySpeakOnlyForItsSources() throws IOException {
        HttpResponse<String> alone = as("bound-key", ARTICLES, JSON, line("bound-b", 1));
        HttpResponse<String> bulk =
                as("two-key", BULK, NDJSON, line("two-a", 1) + "\n" + line("bound-a", 9));
        HttpResponse<String> unsaid =
                as("two-key", ARTICLES, JSON, "{\"uri\":\"1\",\"headline\":\"x\"}");

        assertThat(alone.statusCode()).isEqualTo(403);
        assertThat(alone.body()).contains("\"forbidden_source\"").contains("\"/source\"");
        JsonNode items = MAPPER.readTree(bulk.body()).path("items");
        assertThat(items.at("/0/status").intValue()).isEqualTo(202);
        assertThat(items.at("/1/status").intValue()).isEqualTo(403);
        assertThat(items.at("/1/problem/code").textValue()).isEqualTo("forbidden_source");
        assertThat(unsaid.statusCode()).isEqualTo(400);
        assertThat(unsaid.body()).contains("/source is required");
        assertThat(RawTopic.ofSource(kafka, "bound-b")).isEmpty();
    }

    @Test
    void keyWithoutTheScopeIsRefused() {
        HttpResponse<String> answer = as("reader-key", ARTICLES, JSON, line("x", 1));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("\"forbidden_scope\"");
    }

    @Test
    void keyIsToldWhenItsDayIsSpent() throws IOException {
        HttpResponse<String> refused = as("daily-key", ARTICLES, JSON, "{\"uri\":\"0\"}");
        HttpResponse<String> first = as("daily-key", ARTICLES, JSON, line("daily", 1));
        HttpResponse<String> bulk =
                as("daily-key", BULK, NDJSON, line("daily", 2) + "\n" + line("daily", 3));
        HttpResponse<String> none = as("daily-key", ARTICLES, JSON, line("daily", 4));

        assertThat(refused.headers().firstValue("RateLimit").orElse("")).startsWith("\"day\";r=2;");
        assertThat(first.statusCode()).as(first.body()).isEqualTo(202);
        assertThat(first.headers().firstValue("RateLimit-Policy")).contains("\"day\";q=2;w=86400");
        assertThat(first.headers().firstValue("RateLimit").orElse("")).startsWith("\"day\";r=1;");
        assertThat(bulk.statusCode()).isEqualTo(200);
        assertThat(bulk.headers().firstValue("Retry-After")).isPresent();
        JsonNode items = MAPPER.readTree(bulk.body()).path("items");
        assertThat(items.at("/0/status").intValue()).isEqualTo(202);
        assertThat(items.at("/1/problem/code").textValue()).isEqualTo("quota_exceeded");
        assertThat(none.statusCode()).isEqualTo(429);
        assertThat(none.headers().firstValue("Retry-After")).isPresent();
        assertThat(RawTopic.ofSource(kafka, "daily")).hasSize(2);
    }

    @Test
    void repeatedCallGetsItsFirstAnswerAgain() {
        HttpResponse<String> first = named("\"n-1\"", ARTICLES, JSON, line("repeat", 1));
        HttpResponse<String> again = named("n-1", ARTICLES, JSON, line("repeat", 1));
        HttpResponse<String> bulk = named("n-2", BULK, NDJSON, line("repeat", 2) + "\n{}");
        HttpResponse<String> bulkAgain = named("n-2", BULK, NDJSON, line("repeat", 2) + "\n{}");
        HttpResponse<String> other = named("n-1", ARTICLES, JSON, line("repeat", 3));

        assertThat(first.statusCode()).as(first.body()).isEqualTo(202);
        assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(again.headers().firstValue("Content-Type"))
                .isEqualTo(first.headers().firstValue("Content-Type"));
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(bulkAgain.body()).isEqualTo(bulk.body());
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("\"idempotency_key_reused\"");
        assertThat(RawTopic.ofSource(kafka, "repeat")).hasSize(2);
    }

    private static HttpResponse<String> named(String name, String path, String type, String body) {
        return ingest.send(
                ingest.request(path, type, BodyPublishers.ofString(body))
                        .header("Idempotency-Key", name));
    }

    @Test
    void superdeskPushesRevisionsAndKillsOfOneArticle() throws IOException {
        String first = "{\"guid\":\"a\",\"type\":\"text\",\"headline\":\"ميناء صحرا\"}";
        String rewrite =
                "{\"guid\":\"b\",\"evolvedfrom\":\"a\",\"type\":\"text\",\"headline\":\"x\"}";
        String kill = "{\"guid\":\"b\",\"type\":\"text\",\"pubstatus\":\"canceled\"}";
        String picture = "{\"guid\":\"p\",\"type\":\"picture\"}";
        String id = ArticleId.of("city-news", "a");

        assertThat(superdesk(first))
                .isEqualTo("{\"id\":\"%s\",\"status\":\"accepted\"}".formatted(id));
        assertThat(superdesk(rewrite)).contains(id, "accepted");
        assertThat(superdesk(kill)).contains(id, "withdrawn");
        assertThat(superdesk(picture)).contains("ignored");
        assertThat(RawTopic.ofSource(kafka, "city-news"))
                .extracting(record -> RawTopic.article(record).pubstatus())
                .containsExactly(PubStatus.USABLE, PubStatus.USABLE, PubStatus.CANCELED);
    }

    private static String superdesk(String item) {
        HttpResponse<String> answer =
                ingest.send(
                        HttpRequest.newBuilder(ingest.url().resolve("/api/v1/push"))
                                .header("Content-Type", JSON)
                                .header("x-superdesk-signature", Keys.sign("city-secret", item))
                                .POST(BodyPublishers.ofString(item)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void callerThatWaitsForContinueIsAskedToGoOn() {
        HttpResponse<String> answer =
                ingest.send(
                        ingest.request(ARTICLES, JSON, BodyPublishers.ofString(line("waits", 1)))
                                .expectContinue(true));

        assertThat(answer.statusCode()).isEqualTo(202);
    }

    @Test
    void bodyWithoutLengthIsTakenIn() {
        List<byte[]> pieces =
                Arrays.stream(line("pieces", 1).split("(?<=,)"))
                        .map(piece -> piece.getBytes(UTF_8))
                        .toList();

        HttpResponse<String> answer =
                ingest.send(ingest.request(ARTICLES, JSON, BodyPublishers.ofByteArrays(pieces)));

        assertThat(answer.statusCode()).isEqualTo(202);
    }

    @Test
    void countsAreThereToBeScraped() {
        ingest.post(ARTICLES, JSON, line("counted", 1));
        ingest.post(ARTICLES, JSON, "{}");

        String metrics = ingest.get("/q/metrics").body();

        assertThat(metrics)
                .containsPattern("nashra_ingest_articles_accepted_total [1-9]")
                .containsPattern(
                        "nashra_ingest_articles_rejected_total\\{reason=\"invalid_article\"\\} [1-9]")
                .contains("nashra_ingest_kafka_up 1.0")
                .contains("nashra_ingest_admitted_bytes 0.0");
    }

    private static HttpResponse<String> as(String key, String path, String type, String body) {
        HttpRequest.Builder request =
                ingest.request(path, type, BodyPublishers.ofString(body))
                        .setHeader("Authorization", "Bearer " + key);
        return ingest.send(request);
    }

    private static String article(String source) {
        return """
        {"uri": "https://whole.example/1?id=7", "source": "%s", "version": "3",
         "headline": "ميناء صحرا يستأنف العمل", "body_html": "<p>سطر أول</p><p>سطر ثان</p>",
         "language": "ar", "versioncreated": "2026-11-02T11:15:00+0300", "pubstatus": "usable",
         "subject": [{"code": "medtop:04000000"}, "اقتصاد"], "renditions": {"unknown": [1, 2]}}
        """
                .formatted(source);
    }

    private static String line(String source, int i) {
        return "{\"uri\":\"m/%d\",\"source\":\"%s\",\"headline\":\"Item %d\",\"body_text\":\"b\"}"
                .formatted(i, source, i);
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), UTF_8);
    }

    private static <T> T only(List<T> list) {
        assertThat(list).hasSize(1);
        return list.getFirst();
    }

    private static byte[] concat(String... parts) {
        return String.join("", parts).getBytes(UTF_8);
    }

    private static int indexOf(byte[] bytes, String text) {
        return new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf(text);
    }
}
