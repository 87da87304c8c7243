package dev.nashra.search.api;

import static dev.nashra.search.index.ArticleBuilder.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The index is built anew while articles come in and readers look fifty times a second. */
@QuarkusTest
@WithTestResource(KillableBackends.class)
class RebuildIT {
    private static final Logger LOG = Logger.getLogger(RebuildIT.class);
    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final String REINDEX = "/api/v1/admin/reindex";
    private static final int ARTICLES = 3000;

    @TestHTTPResource("/")
    URI base;

    private final ScheduledExecutorService clocks = Executors.newScheduledThreadPool(3);
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger counts = new AtomicInteger();
    private final AtomicInteger searches = new AtomicInteger();
    private final AtomicInteger sent = new AtomicInteger();
    private long seen;
    private Api api;
    private EnrichedTopic topic;

    @BeforeEach
    void open() {
        api = new Api(URI.create(base.toString().replaceAll("/$", "")));
        topic = new EnrichedTopic();
        await().atMost(PATIENCE).until(() -> api.get("/api/v1/changes").statusCode() == 200);
    }

    @AfterEach
    void close() {
        clocks.shutdownNow();
        topic.close();
    }

    @Test
    void neverMissesOrDoublesAHit() throws Exception {
        String cursor = api.json("/api/v1/changes").path("next_cursor").asText();
        for (int i = 0; i < ARTICLES; i++) {
            topic.send(
                    article("standing", "s" + i)
                            .text("en", "Number " + i, "text ".repeat(60))
                            .build());
        }
        topic.flush();
        await().atMost(PATIENCE).until(() -> total("standing") == ARTICLES);
        clocks.scheduleAtFixedRate(this::write, 0, 20, TimeUnit.MILLISECONDS);
        clocks.scheduleAtFixedRate(this::count, 0, 20, TimeUnit.MILLISECONDS);
        clocks.scheduleAtFixedRate(this::search, 0, 100, TimeUnit.MILLISECONDS);

        assertThat(api.post(REINDEX, "{\"swap\":true}").statusCode()).isEqualTo(202);
        await().atMost(PATIENCE).until(() -> ended(api.json(REINDEX)));
        JsonNode built = api.json(REINDEX);
        LOG.infof("rebuilt: %s", built);
        assertThat(built.at("/rebuild/step").asText()).isEqualTo("done");
        assertThat(built.at("/rebuild/comparison/equal").asBoolean()).isTrue();
        assertThat(built.at("/rebuild/comparison/checksum_after"))
                .isEqualTo(built.at("/rebuild/comparison/checksum_before"));
        int first = read(built);
        assertThat(first).isGreaterThan(1);
        assertThat(api.post(REINDEX, "{}").statusCode()).isEqualTo(409);

        assertThat(read(Api.json(api.post(REINDEX + "/_rollback", "")))).isEqualTo(first - 1);
        awaitCounts(75);
        assertThat(read(Api.json(api.post(REINDEX + "/_swap", "")))).isEqualTo(first);
        awaitCounts(75);
        JsonNode dropped = Api.json(api.post(REINDEX + "/_drop", ""));
        assertThat(dropped.path("versions")).hasSize(1);
        assertThat(read(dropped)).isEqualTo(first);
        awaitCounts(25);
        clocks.shutdown();
        assertThat(clocks.awaitTermination(10, TimeUnit.SECONDS)).isTrue();

        LOG.infof(
                "%d counts, %d searches, %d articles meanwhile",
                counts.get(), searches.get(), sent.get());
        assertThat(wrong).isEmpty();
        assertThat(counts.get()).isGreaterThan(100);
        await().atMost(PATIENCE).until(() -> total("coming") == sent.get());
        assertThat(announced(cursor)).hasSize(ARTICLES + sent.get()).doesNotHaveDuplicates();
    }

    private void awaitCounts(int more) {
        int until = counts.get() + more;
        await().atMost(PATIENCE).until(() -> counts.get() >= until);
    }

    private void write() {
        int next = sent.get();
        topic.send(article("coming", "c" + next).text("en", "Coming " + next, "text").build());
        topic.flush();
        sent.set(next + 1);
    }

    /** Straight from the node, through the alias. */
    private void count() {
        try {
            long standing = count("standing");
            if (standing != ARTICLES) {
                wrong.add("count " + standing);
            }
            long coming = count("coming");
            if (coming < seen || coming > sent.get() + 1) {
                wrong.add("coming " + coming + " after " + seen + " of " + sent.get());
            }
            seen = Math.max(seen, coming);
            counts.incrementAndGet();
        } catch (IOException | RuntimeException e) {
            wrong.add(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long count(String source) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(
                        HttpRequest.newBuilder(
                                        KillableBackends.elasticsearch
                                                .url()
                                                .resolve(
                                                        "/nashra-articles/_count?q=source:"
                                                                + source))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        return Api.JSON.readTree(answer.body()).path("count").asLong();
    }

    private void search() {
        try {
            long total = total("standing");
            if (total != ARTICLES) {
                wrong.add("search " + total);
            }
            searches.incrementAndGet();
        } catch (RuntimeException e) {
            wrong.add(e.toString());
        }
    }

    private long total(String source) {
        return api.json("/api/v1/articles?page_size=1&duplicates=keep&source=" + source)
                .path("total")
                .asLong();
    }

    private static boolean ended(JsonNode state) {
        String step = state.at("/rebuild/step").asText();
        return step.equals("done") || step.equals("failed");
    }

    private static int read(JsonNode state) {
        for (JsonNode each : state.path("versions")) {
            if (each.path("read").asBoolean()) {
                return each.path("version").asInt();
            }
        }
        return 0;
    }

    /** Every change since, as id@version. */
    private List<String> announced(String from) {
        List<String> all = new ArrayList<>();
        String cursor = from;
        while (true) {
            JsonNode page = api.json("/api/v1/changes?page_size=100&cursor=" + cursor);
            for (JsonNode each : page.path("changes")) {
                all.add(
                        each.at("/article/id").asText()
                                + "@"
                                + each.at("/article/version").asText());
            }
            if (page.path("changes").isEmpty()) {
                return all;
            }
            cursor = page.path("next_cursor").asText();
        }
    }
}
