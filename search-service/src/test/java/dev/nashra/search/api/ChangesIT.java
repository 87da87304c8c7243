package dev.nashra.search.api;

import static dev.nashra.search.index.ArticleBuilder.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nashra.contract.Topics;
import dev.nashra.search.index.ArticleBuilder;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The changes of the index as a caller reads them. */
@QuarkusTest
@WithTestResource(KillableBackends.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ChangesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String CHANGES = "/api/v1/changes";

    @TestHTTPResource("/")
    URI base;

    private Api api;
    private EnrichedTopic topic;

    @BeforeEach
    void open() {
        api = new Api(URI.create(base.toString().replaceAll("/$", "")));
        topic = new EnrichedTopic();
        await().atMost(PATIENCE).until(() -> api.get(CHANGES).statusCode() == 200);
    }

    @AfterEach
    void close() {
        topic.close();
    }

    @Test
    @Order(1)
    void tellsWhatHappenedAndWhatStandsInTheIndexSince() {
        String start = api.json(CHANGES).path("next_cursor").asText();
        assertThat(api.json(CHANGES + "?cursor=").path("changes")).isEmpty();
        ArticleBuilder lead = article("told", "lead").text("en", "The lead", "Body").tags("t:1");
        ArticleBuilder copy = article("told", "copy").text("en", "Copy", "Body").follows(lead.id());
        topic.send(lead.build());
        topic.flush();
        List<JsonNode> first = read(start, 1);
        JsonNode indexed = api.json("/api/v1/articles/" + lead.id());
        topic.send(copy.build());
        topic.flush();
        read(start, 2);
        topic.send(lead.version(2).text("en", "The lead, corrected", "Body").build());
        topic.flush();
        read(start, 3);
        topic.send(lead.version(3).withdrawn().build());
        topic.flush();

        List<JsonNode> all = read(start, 4);
        assertThat(all.stream().map(each -> each.path("event").asText()))
                .containsExactly(
                        "article.created",
                        "article.duplicate",
                        "article.updated",
                        "article.withdrawn");
        assertThat(all.stream().map(each -> each.at("/article/id").asText()))
                .containsExactly(lead.id(), copy.id(), lead.id(), lead.id());
        assertThat(first.getFirst().path("article")).isEqualTo(indexed);
        assertThat(all.get(2).at("/article/headline").asText()).isEqualTo("The lead, corrected");
        assertThat(all.get(3).path("article").has("body_text")).isFalse();
        assertThat(all.get(3).at("/article/tags")).isEmpty();
    }

    @Test
    @Order(2)
    void readsTheSameBehindEveryCursor() {
        String start = api.json(CHANGES).path("next_cursor").asText();
        for (int i = 0; i < 60; i++) {
            topic.send(
                    article("resume", "r" + i).text("en", "Number " + i, "x".repeat(500)).build());
        }
        topic.flush();
        List<JsonNode> whole = read(start, 60);

        for (int i = 0; i < whole.size(); i += 7) {
            List<JsonNode> rest = read(whole.get(i).path("cursor").asText(), 59 - i);
            assertThat(rest).isEqualTo(whole.subList(i + 1, whole.size()));
        }
        List<JsonNode> byPages = new ArrayList<>();
        String cursor = start;
        while (byPages.size() < 60) {
            JsonNode page = api.json(CHANGES + "?page_size=7&cursor=" + cursor);
            page.path("changes").forEach(byPages::add);
            cursor = page.path("next_cursor").asText();
        }
        assertThat(byPages).isEqualTo(whole);
        List<JsonNode> everything = read("beginning", 64);
        assertThat(everything.subList(4, 64)).isEqualTo(whole);
    }

    @Test
    @Order(3)
    void waitsForTheNext() {
        String now = api.json(CHANGES).path("next_cursor").asText();
        CompletableFuture<JsonNode> waiting =
                CompletableFuture.supplyAsync(() -> api.json(CHANGES + "?wait=20&cursor=" + now));
        topic.send(article("awaited", "1").text("en", "Awaited", null).build());
        topic.flush();

        JsonNode page = waiting.orTimeout(19, TimeUnit.SECONDS).join();
        assertThat(page.at("/changes/0/article/source").asText()).isEqualTo("awaited");
        JsonNode none = api.json(CHANGES + "?wait=1&cursor=" + page.path("next_cursor").asText());
        assertThat(none.path("changes")).isEmpty();
        assertThat(none.path("next_cursor")).isEqualTo(page.path("next_cursor"));
    }

    @Test
    @Order(4)
    void refusesWhatItCannotUse() {
        String now = api.json(CHANGES).path("next_cursor").asText();
        ServiceIT.assertProblem(api.get(CHANGES + "?cursor=nonsense"), 400, "invalid_cursor");
        String foreign = "A".repeat(22) + now.substring(22);
        ServiceIT.assertProblem(api.get(CHANGES + "?cursor=" + foreign), 400, "invalid_cursor");
        ServiceIT.assertProblem(api.get(CHANGES + "?wait=21"), 400, "invalid_parameter");
        ServiceIT.assertProblem(api.get(CHANGES + "?page_size=0"), 400, "invalid_parameter");
        ServiceIT.assertProblem(api.get(CHANGES + "?q=x"), 400, "unknown_parameter");
    }

    @Test
    @Order(5)
    void saysThatACursorIsNoLongerKept() throws Exception {
        JsonNode first = api.json(CHANGES + "?cursor=beginning&page_size=1");
        String old = first.at("/changes/0/cursor").asText();
        for (int i = 0; i < 60; i++) {
            topic.send(article("late", "l" + i).text("en", "Late", "x".repeat(1000)).build());
        }
        topic.flush();
        await().atMost(PATIENCE)
                .until(() -> read(old, 0).stream().filter(c -> isOf(c, "late")).count() == 60);
        TopicPartition partition = new TopicPartition(Topics.CHANGES, 0);
        try (Admin admin =
                Admin.create(
                        Map.of("bootstrap.servers", KillableBackends.kafka.bootstrapServers()))) {
            admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(40))).all().get();
        }

        ServiceIT.assertProblem(api.get(CHANGES + "?cursor=" + old), 410, "cursor_expired");
        ServiceIT.assertProblem(
                api.send(api.request("/api/v1/stream").header("Last-Event-ID", old).GET().build()),
                410,
                "cursor_expired");
        assertThat(api.json(CHANGES + "?cursor=beginning").path("changes")).isNotEmpty();
    }

    private static boolean isOf(JsonNode change, String source) {
        return change.at("/article/source").asText().equals(source);
    }

    /** Reads on until there are so many changes at least. */
    private List<JsonNode> read(String cursor, int least) {
        List<JsonNode> all = new ArrayList<>();
        String at = cursor;
        for (int turns = 0; turns < 200; turns++) {
            JsonNode page = api.json(CHANGES + "?page_size=20&wait=1&cursor=" + at);
            page.path("changes").forEach(all::add);
            at = page.path("next_cursor").asText();
            if (page.path("changes").isEmpty() && all.size() >= least) {
                return all;
            }
        }
        throw new AssertionError("only " + all.size() + " changes of " + least);
    }
}
