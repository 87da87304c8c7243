package dev.nashra.search.api;

import static dev.nashra.search.index.ArticleBuilder.article;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nashra.contract.Rejection;
import dev.nashra.search.index.ArticleBuilder;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The service between a real broker and a real node. */
@QuarkusTest
@WithTestResource(KillableBackends.class)
class ServiceIT {
    private static final Logger LOG = Logger.getLogger(ServiceIT.class);
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @TestHTTPResource("/")
    URI base;

    private Api api;
    private EnrichedTopic topic;

    @BeforeEach
    void open() {
        api = new Api(URI.create(base.toString().replaceAll("/$", "")));
        topic = new EnrichedTopic();
        await().atMost(PATIENCE).until(() -> api.get("/q/health/ready").statusCode() == 200);
    }

    @AfterEach
    void close() {
        topic.close();
    }

    @Test
    void findsAnArticleSoonAfterItCame() {
        List<Long> millis = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            long start = System.nanoTime();
            topic.send(article("fresh", "f" + i).text("en", "fresh" + i, null).build());
            topic.flush();
            String q = "/api/v1/articles?q=fresh" + i;
            await().pollInterval(Duration.ofMillis(20)).atMost(PATIENCE).until(() -> total(q) == 1);
            millis.add(millisSince(start));
        }
        LOG.infof("from record to hit, ms: %s", millis);
        assertThat(millis.stream().sorted().toList().get(5)).isLessThan(3000);
    }

    @Test
    void putsAsideWhatIsNoArticleAndGoesOn() {
        int before = EnrichedTopic.rejected().size();
        byte[] malformed = "{\"id\": \"broken".getBytes(UTF_8);
        byte[] incomplete = "{\"id\":\"0123\"}".getBytes(UTF_8);
        byte[] binary = {(byte) 0xff, (byte) 0xfe, 0, 1};

        topic.send("a", malformed);
        topic.send("b", incomplete);
        topic.send("c", binary);
        topic.send("d", new byte[0]);
        topic.send(article("after-poison", "1").build());
        topic.flush();

        await().atMost(PATIENCE).until(() -> total("/api/v1/articles?source=after-poison") == 1);
        await().atMost(PATIENCE).until(() -> EnrichedTopic.rejected().size() == before + 4);
        Map<String, ConsumerRecord<byte[], byte[]>> byKey = new HashMap<>();
        EnrichedTopic.rejected().forEach(r -> byKey.put(new String(r.key(), UTF_8), r));
        assertThat(byKey.get("a").value()).isEqualTo(malformed);
        assertThat(header(byKey.get("a"), Rejection.REASON)).isEqualTo("malformed_json");
        assertThat(header(byKey.get("a"), Rejection.STAGE)).isEqualTo("search");
        assertThat(header(byKey.get("b"), Rejection.REASON)).isEqualTo("invalid_article");
        assertThat(byKey.get("c").value()).isEqualTo(binary);
        assertThat(header(byKey.get("d"), Rejection.REASON)).isEqualTo("empty_record");
        assertThat(header(byKey.get("c"), Rejection.OFFSET)).matches("[0-9]+");
    }

    @Test
    void losesAndDoublesNothingWhenElasticsearchIsKilled() {
        Random random = new Random(42);
        Map<String, Integer> newest = new HashMap<>();
        for (int i = 0; i < 6000; i++) {
            ArticleBuilder each = article("kill", "k" + random.nextInt(2000));
            int version = newest.merge(each.id(), 1, Integer::sum);
            topic.send(
                    each.text("en", "version " + version, "text ".repeat(200))
                            .version(version)
                            .build());
            if (i == 2000) {
                topic.flush();
                KillableBackends.elasticsearch.kill();
            }
        }
        topic.flush();

        long called = System.nanoTime();
        HttpResponse<String> refused = api.get("/api/v1/articles?source=kill");
        assertThat(Duration.ofNanos(System.nanoTime() - called)).isLessThan(Duration.ofSeconds(5));
        assertProblem(refused, 503, "search_unavailable");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(api.get("/q/health/live").statusCode()).isEqualTo(200);
        assertThat(api.get("/q/health/ready").statusCode()).isEqualTo(503);
        assertThat(api.get("/q/health/ready").body()).contains("why");

        KillableBackends.elasticsearch.restart();
        long back = System.nanoTime();
        await().pollInterval(Duration.ofMillis(50))
                .atMost(PATIENCE)
                .until(() -> api.get("/q/metrics").body().contains("nashra_search_lag 0.0"));
        LOG.infof("caught up %d ms after Elasticsearch was back", millisSince(back));
        await().pollInterval(Duration.ofMillis(500))
                .atMost(PATIENCE)
                .until(() -> versions("kill").equals(newest));
        assertThat(total("/api/v1/articles?source=kill&duplicates=keep")).isEqualTo(newest.size());
    }

    @Test
    void goesOnWhenKafkaIsKilled() {
        topic.send(article("broker", "before").build());
        topic.flush();
        await().atMost(PATIENCE).until(() -> total("/api/v1/articles?source=broker") == 1);

        KillableBackends.kafka.kill();
        assertThat(api.get("/q/health/live").statusCode()).isEqualTo(200);
        assertThat(api.get("/q/health/ready").statusCode()).isEqualTo(200);
        assertThat(total("/api/v1/articles?source=broker")).isEqualTo(1);
        KillableBackends.kafka.restart();
        long back = System.nanoTime();
        topic.send(article("broker", "after").build());
        topic.flush();

        await().atMost(PATIENCE).until(() -> total("/api/v1/articles?source=broker") == 2);
        LOG.infof("read on %d ms after Kafka was back", millisSince(back));
        assertThat(api.get("/q/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void exportsLines() {
        for (int i = 0; i < 50; i++) {
            topic.send(article("export", "e" + i).text("en", "one", "whole text " + i).build());
        }
        topic.flush();
        await().atMost(PATIENCE).until(() -> total("/api/v1/articles?source=export") == 50);

        HttpResponse<String> export = api.get("/api/v1/articles/_export?source=export");

        assertThat(export.statusCode()).isEqualTo(200);
        assertThat(export.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/x-ndjson");
        assertThat(export.body().lines()).hasSize(50).allMatch(line -> line.contains("whole text"));
    }

    @Test
    void cutsAnExportThatFails() throws Exception {
        IntStream.range(0, 1500)
                .mapToObj(i -> article("cut", "c" + i).text("en", "cut", "text ".repeat(2000)))
                .forEach(each -> topic.send(each.build()));
        topic.flush();
        await().atMost(PATIENCE).until(() -> total("/api/v1/articles?source=cut") == 1500);
        HttpResponse<InputStream> export =
                api.http()
                        .send(
                                api.request("/api/v1/articles/_export?source=cut").GET().build(),
                                HttpResponse.BodyHandlers.ofInputStream());
        BufferedReader lines = new BufferedReader(new InputStreamReader(export.body(), UTF_8));
        assertThat(lines.readLine()).contains("cut");

        KillableBackends.elasticsearch.kill();

        assertThatThrownBy(() -> readToEnd(lines)).isInstanceOf(IOException.class);
        KillableBackends.elasticsearch.restart();
        await().atMost(PATIENCE)
                .until(
                        () ->
                                api.get("/api/v1/articles/_export?source=cut")
                                                .body()
                                                .lines()
                                                .count()
                                        == 1500);
    }

    @Test
    void readsArticlesAndGroups() {
        ArticleBuilder lead = article("grp", "lead").text("en", "The lead", "Body");
        ArticleBuilder copy =
                article("grp", "copy")
                        .text("en", "The copy", "Body")
                        .follows(lead.id())
                        .received(Instant.parse("2026-11-02T13:00:00Z"));
        ArticleBuilder gone = article("grp", "gone").withdrawn();
        topic.send(lead.build());
        topic.send(copy.build());
        topic.send(gone.build());
        topic.flush();
        await().atMost(PATIENCE).until(() -> api.get(path(copy)).statusCode() == 200);
        await().atMost(PATIENCE).until(() -> api.get(path(gone)).statusCode() == 410);
        await().atMost(PATIENCE).until(() -> api.get(path(lead)).statusCode() == 200);

        JsonNode article = api.json(path(copy));
        assertThat(article.path("body_text").asText()).isEqualTo("Body");
        assertThat(article.path("duplicate_of").asText()).isEqualTo(lead.id());
        assertThat(article.at("/trace/0/stage").asText()).isEqualTo("indexed");
        String tag = api.get(path(copy)).headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> same =
                api.send(api.request(path(copy)).header("If-None-Match", "\"x\", " + tag).build());
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(same.headers().firstValue("ETag")).contains(tag);
        assertThat(same.headers().firstValue("Cache-Control")).contains("private, no-cache");
        topic.send(copy.version(2).build());
        topic.flush();
        await().atMost(PATIENCE)
                .until(
                        () ->
                                api.send(
                                                        api.request(path(copy))
                                                                .header("If-None-Match", tag)
                                                                .build())
                                                .statusCode()
                                        == 200);
        JsonNode group = api.json("/api/v1/groups/" + lead.id());
        assertThat(group.path("total").asInt()).isEqualTo(2);
        assertThat(group.at("/hits/0/id").asText()).isEqualTo(lead.id());
        assertThat(group.has("merged_into")).isFalse();
        JsonNode collapsed = api.json("/api/v1/articles?source=grp");
        assertThat(collapsed.path("total").asInt()).isEqualTo(1);
        assertThat(collapsed.path("articles").asInt()).isEqualTo(2);
        assertThat(collapsed.at("/hits/0/copies").asInt()).isEqualTo(1);
        assertThat(collapsed.at("/hits/0/sources/0").asText()).isEqualTo("grp");
        JsonNode posted =
                Api.json(
                        api.post(
                                "/api/v1/articles",
                                "{\"source\": [\"grp\"], \"duplicates\": \"keep\", \"page_size\": 5}"));
        assertThat(posted.path("hits")).hasSize(2);
    }

    @Test
    void tellsItsMetrics() {
        String metrics = api.get("/q/metrics").body();

        assertThat(metrics)
                .contains(
                        "nashra_search_indexed_total",
                        "nashra_search_lag",
                        "nashra_search_freshness");
    }

    private static String path(ArticleBuilder article) {
        return "/api/v1/articles/" + article.id();
    }

    private static void readToEnd(BufferedReader lines) throws IOException {
        while (lines.readLine() != null) {
            continue;
        }
    }

    private static long millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }

    private int total(String path) {
        return api.json(path).path("total").asInt();
    }

    /** The version of each article of a source, by way of the export. */
    private Map<String, Integer> versions(String source) {
        Map<String, Integer> versions = new HashMap<>();
        HttpResponse<String> export = api.get("/api/v1/articles/_export?source=" + source);
        if (export.statusCode() != 200) {
            return versions;
        }
        export.body()
                .lines()
                .forEach(
                        line -> {
                            try {
                                JsonNode article = Api.JSON.readTree(line);
                                assertThat(
                                                versions.put(
                                                        article.path("id").asText(),
                                                        article.path("version").asInt()))
                                        .isNull();
                            } catch (IOException e) {
                                throw new AssertionError(e);
                            }
                        });
        return versions;
    }

    private static String header(ConsumerRecord<byte[], byte[]> entry, String name) {
        return new String(entry.headers().lastHeader(name).value(), UTF_8);
    }

    static void assertProblem(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(Api.json(response).path("code").asText()).isEqualTo(code);
    }
}
