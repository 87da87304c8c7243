package dev.nashra.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.contract.RawArticle;
import dev.nashra.local.backends.Backends;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Feeds that are polled: a publisher's server and Kafka are real, and so is every connection. */
class FeedsIT {
    private static final String FEEDS = "/api/v1/feeds";
    private static final String JSON = "application/json";
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Lets go whoever the slow page still holds. */
    private static final CountDownLatch OVER = new CountDownLatch(1);

    private static String kafka;
    private static IngestProcess ingest;
    private static Site site;

    @BeforeAll
    static void start() {
        kafka = Backends.kafka();
        site = Site.at(Site.ALLOWED);
        ingest = IngestProcess.start(kafka, settings());
        awaitReady();
    }

    @AfterAll
    static void stop() {
        OVER.countDown();
        ingest.close();
        site.close();
    }

    /** The fewer feeds a host has, the sooner each has its turn. */
    @AfterEach
    void forgetFeeds() throws IOException {
        for (JsonNode feed : MAPPER.readTree(call("GET", FEEDS, null).body()).path("feeds")) {
            call("DELETE", FEEDS + "/" + feed.path("id").textValue(), null);
        }
    }

    static Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("NASHRA_INGEST_FETCH_ALLOWED_NETWORKS", Site.ALLOWED + "/32");
        settings.put("NASHRA_INGEST_FETCH_TOTAL_TIME", "2S");
        settings.put("NASHRA_INGEST_FEEDS_LEAST", "PT0.5S");
        settings.put("NASHRA_INGEST_FEEDS_MOST", "PT0.5S");
        settings.put("NASHRA_INGEST_FEEDS_AFTER_FAILURES", "1H");
        settings.put("NASHRA_INGEST_FEEDS_HOST_PAUSE", "PT0.01S");
        return settings;
    }

    private static void awaitReady() {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> call("GET", FEEDS, null).statusCode() == 200);
    }

    @Test
    void whatIsNewInAFeedIsSentOnce() throws IOException {
        site.put(
                "/news",
                seen ->
                        seen.headers().getOrDefault("If-none-match", List.of()).contains("\"1\"")
                                ? Site.Answer.of(304, Map.of())
                                : new Site.Answer(
                                        200,
                                        Map.of("Content-Type", Rss.TYPE, "ETag", "\"1\""),
                                        Rss.items(2, 1, "").getBytes(UTF_8)));
        String id = want("/news", "harbour-news");

        awaitFeed(id, feed -> feed.path("last_new_articles").isTextual());
        assertThat(articles("harbour-news"))
                .extracting(RawArticle::uri)
                .containsExactly("harbour-1", "harbour-2");
        Awaitility.await().atMost(PATIENCE).until(() -> site.seen("/news").size() >= 3);
        assertThat(articles("harbour-news")).hasSize(2);

        site.put("/news", seen -> Site.Answer.of(Rss.TYPE, Rss.items(3, 1, "")));
        Awaitility.await().atMost(PATIENCE).until(() -> articles("harbour-news").size() >= 3);
        JsonNode feed = awaitFeed(id, found -> found.path("items").intValue() == 3);
        assertThat(articles("harbour-news"))
                .hasSize(3)
                .last()
                .extracting(RawArticle::uri)
                .isEqualTo("harbour-3");
        assertThat(feed.path("system_status").textValue()).isEqualTo("working");
        assertThat(feed.path("last_fetch_success").textValue()).isNotEmpty();
        assertThat(feed.path("poll_minutes").intValue()).isEqualTo(1);
        assertThat(feed.path("overruns").intValue()).isZero();
    }

    @Test
    void saysWhenAFeedOverran() throws IOException {
        site.put("/fast", seen -> Site.Answer.of(Rss.TYPE, Rss.items(5, 1, "")));
        String id = want("/fast", "harbour-fast");
        awaitFeed(id, feed -> feed.path("items").intValue() == 5);

        site.put("/fast", seen -> Site.Answer.of(Rss.TYPE, Rss.items(25, 21, "")));

        JsonNode feed = awaitFeed(id, found -> found.path("overruns").intValue() > 0);
        assertThat(feed.path("last_overrun").isTextual()).isTrue();
        assertThat(ingest.get("/q/metrics").body())
                .containsPattern("nashra_ingest_feeds_overruns_total [1-9]")
                .containsPattern("nashra_ingest_feeds_polled_total\\{outcome=\"working\"} [1-9]");
    }

    @Test
    void followsAFeedThatMovedForGood() throws IOException {
        site.put("/old", seen -> Site.Answer.of(301, Map.of("Location", site.url("/new"))));
        site.put("/new", seen -> Site.Answer.of(Rss.TYPE, Rss.items(1, 1, "")));

        String id = want("/old", "harbour-moved");

        JsonNode feed = awaitFeed(id, found -> found.path("moved_to").isTextual());
        assertThat(feed.path("moved_to").textValue()).isEqualTo(site.url("/new"));
        Awaitility.await().atMost(PATIENCE).until(() -> site.seen("/new").size() >= 3);
        assertThat(site.seen("/old")).hasSize(1);
    }

    @Test
    void leavesAFeedAloneThatAsksForIt() throws IOException {
        site.put("/busy", seen -> Site.Answer.of(429, Map.of("Retry-After", "1800")));

        String id = want("/busy", "harbour-busy");

        JsonNode feed = awaitStatus(id, "rate_limited");
        Instant next = Instant.parse(feed.path("next_fetch").textValue());
        Instant attempt = Instant.parse(feed.path("last_fetch_attempt").textValue());
        assertThat(Duration.between(attempt, next)).isEqualTo(Duration.ofMinutes(30));
        assertThat(site.seen("/busy")).hasSize(1);
        call("POST", FEEDS + "/" + id + "/refresh", "");
        Awaitility.await().atMost(PATIENCE).until(() -> site.seen("/busy").size() == 2);
    }

    @Test
    void neverAsksAForbiddenAddressNotEvenByARedirect() throws IOException {
        try (Site inner = Site.at("127.0.0.1")) {
            inner.put("/rss", seen -> Site.Answer.of(Rss.TYPE, Rss.items(1, 1, "")));
            site.put("/lure", seen -> Site.Answer.of(302, Map.of("Location", inner.url("/rss"))));

            String direct = want(inner.url("/rss"), "harbour-inner");
            String led = want("/lure", "harbour-lure");

            assertThat(awaitStatus(direct, "refused").path("status_detail").textValue())
                    .contains("127.0.0.1");
            awaitStatus(led, "refused");
            assertThat(inner.seen("/rss")).isEmpty();
        }
    }

    @Test
    void cutsAFeedThatTakesItsTime() throws IOException {
        site.put("/slow", seen -> asleep());

        String id = want("/slow", "harbour-slow");

        assertThat(awaitStatus(id, "unreachable").path("failures").intValue()).isEqualTo(1);
    }

    @Test
    void saysOfAPageThatItIsNoFeedAndFindsItsFeeds() throws IOException {
        String page =
                """
                <html><head><title>الميناء</title>
                <link rel="alternate" type="application/rss+xml" title="كل الأخبار" href="/found">
                </head><body><p>وصلت السفينة إلى الميناء صباح اليوم وعلى متنها قمح كثير للمدينة.</p></body></html>
                """;
        site.put("/page", seen -> Site.Answer.of("text/html; charset=utf-8", page));

        String id = want("/page", "harbour-page");
        HttpResponse<String> found =
                call("POST", "/api/v1/discover", "{\"url\":\"%s\"}".formatted(site.url("/page")));

        awaitStatus(id, "unreadable");
        JsonNode first = MAPPER.readTree(found.body()).path("feeds").path(0);
        assertThat(first.path("url").textValue()).as(found.body()).isEqualTo(site.url("/found"));
        assertThat(first.path("evidence").textValue()).isEqualTo("declared");
    }

    @Test
    void pausesGoesOnAndForgets() throws IOException {
        site.put("/pause", seen -> Site.Answer.of(Rss.TYPE, Rss.items(1, 1, "")));
        String id = want("/pause", "harbour-pause");
        awaitFeed(id, feed -> feed.path("items").intValue() == 1);

        call("PATCH", FEEDS + "/" + id, "{\"paused\":true,\"title\":\"مرصد\"}");
        JsonNode paused = feed(id);
        assertThat(paused.path("system_status").textValue()).isEqualTo("paused");
        assertThat(paused.path("title").textValue()).isEqualTo("مرصد");

        call("PATCH", FEEDS + "/" + id, "{\"paused\":false}");
        awaitStatus(id, "working");
        assertThat(call("DELETE", FEEDS + "/" + id, null).statusCode()).isEqualTo(204);
        assertThat(call("GET", FEEDS + "/" + id, null).statusCode()).isEqualTo(404);
    }

    @Test
    void takesAndGivesListsOfFeeds() throws IOException {
        String opml =
                """
                <opml version="2.0"><body><outline text="harbour-list">
                <outline text="الميناء" xmlUrl="%s"/><outline text="bad" xmlUrl="ftp://x.example/"/>
                </outline></body></opml>"""
                        .formatted(site.url("/list"));

        HttpResponse<String> answer = ingest.post(FEEDS + "/_opml", "text/x-opml", opml);

        JsonNode items = MAPPER.readTree(answer.body()).path("items");
        assertThat(items.path(0).path("status").intValue()).as(answer.body()).isEqualTo(201);
        assertThat(items.path(0).path("source").textValue()).isEqualTo("harbour-list");
        assertThat(items.path(1).path("problem").path("code").textValue())
                .isEqualTo("invalid_feed");
        assertThat(call("GET", FEEDS + "/_opml", null).body())
                .contains("xmlUrl=\"" + site.url("/list") + "\"")
                .contains("category=\"/harbour-list\"");
    }

    /** By the name that each gives when it asks. */
    @Test
    void instancesShareTheFeedsAndTakeThemOverFromOneThatDied() throws Exception {
        List<String> paths = IntStream.range(0, 6).mapToObj(i -> "/shared-" + i).toList();
        for (String path : paths) {
            site.put(path, seen -> Site.Answer.of(Rss.TYPE, Rss.items(1, 1, "")));
            want(path, "harbour-shared");
        }
        Map<String, String> settings = settings();
        settings.put("NASHRA_INGEST_FETCH_USER_AGENT", "second");
        try (IngestProcess second = IngestProcess.start(kafka, settings)) {
            Awaitility.await()
                    .atMost(PATIENCE.multipliedBy(3))
                    .until(() -> paths.stream().anyMatch(path -> askedBy(path).contains("second")));
            Map<String, Integer> before = new HashMap<>();
            paths.forEach(path -> before.put(path, site.seen(path).size()));
            Awaitility.await()
                    .atMost(PATIENCE.multipliedBy(3))
                    .until(
                            () ->
                                    paths.stream()
                                            .allMatch(
                                                    path ->
                                                            site.seen(path).size()
                                                                    >= before.get(path) + 3));
            assertThat(paths)
                    .allSatisfy(
                            path ->
                                    assertThat(Set.copyOf(lastTwo(path)))
                                            .as("who asks for " + path)
                                            .hasSize(1));
            assertThat(paths.stream().map(path -> lastTwo(path).getLast()).distinct()).hasSize(2);
            second.kill();
            Awaitility.await()
                    .atMost(PATIENCE.multipliedBy(3))
                    .until(
                            () ->
                                    paths.stream()
                                            .noneMatch(path -> lastTwo(path).contains("second")));
        }
    }

    private static List<String> lastTwo(String path) {
        List<String> asked = askedBy(path);
        return asked.subList(Math.max(0, asked.size() - 2), asked.size());
    }

    private static List<String> askedBy(String path) {
        return site.seen(path).stream()
                .map(seen -> seen.headers().get("User-agent").getFirst())
                .toList();
    }

    @Test
    void anotherInstanceGoesOnWhereOneEnded() throws IOException {
        site.put("/heir", seen -> Site.Answer.of(Rss.TYPE, Rss.items(4, 1, "")));
        String id = want("/heir", "harbour-heir");
        awaitFeed(id, feed -> feed.path("items").intValue() == 4);
        ingest.close();
        int before = site.seen("/heir").size();

        ingest = IngestProcess.start(kafka, settings());
        awaitReady();

        Awaitility.await().atMost(PATIENCE).until(() -> site.seen("/heir").size() > before + 1);
        assertThat(feed(id).path("items").intValue()).isEqualTo(4);
        assertThat(articles("harbour-heir")).hasSize(4);
    }

    private static Site.Answer asleep() {
        try {
            var unused = OVER.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Site.Answer.of(200, Map.of());
    }

    private static String want(String at, String source) throws IOException {
        ObjectNode body = MAPPER.createObjectNode();
        body.put("url", at.startsWith("/") ? site.url(at) : at).put("source", source);
        HttpResponse<String> answer = call("POST", FEEDS, body.toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return MAPPER.readTree(answer.body()).path("id").textValue();
    }

    private static JsonNode awaitStatus(String id, String word) {
        return awaitFeed(id, feed -> feed.path("system_status").textValue().equals(word));
    }

    private static JsonNode awaitFeed(String id, Predicate<JsonNode> condition) {
        return Awaitility.await().atMost(PATIENCE).until(() -> feed(id), condition);
    }

    private static JsonNode feed(String id) throws IOException {
        return MAPPER.readTree(call("GET", FEEDS + "/" + id, null).body());
    }

    private static List<RawArticle> articles(String source) {
        return RawTopic.ofSource(kafka, source).stream().map(RawTopic::article).toList();
    }

    private static HttpResponse<String> call(String method, String path, String body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(ingest.url().resolve(path))
                        .header("Authorization", "Bearer " + IngestProcess.ADMIN)
                        .header("Content-Type", JSON)
                        .method(
                                method,
                                body == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body));
        return ingest.send(request);
    }
}
