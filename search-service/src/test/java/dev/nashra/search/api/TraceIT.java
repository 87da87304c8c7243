package dev.nashra.search.api;

import static dev.nashra.search.index.ArticleBuilder.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nashra.contract.Outcome;
import dev.nashra.contract.Topics;
import dev.nashra.search.index.ArticleBuilder;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The way of articles that are indexed, that are withdrawn, and that nobody knows. */
@QuarkusTest
@WithTestResource(KillableBackends.class)
class TraceIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TestHTTPResource("/")
    URI base;

    @Test
    void tellsEveryHop() throws Exception {
        Api api = new Api(URI.create(base.toString().replaceAll("/$", "")));
        ArticleBuilder kept = article("trace", "kept");
        ArticleBuilder gone = article("trace", "gone").withdrawn();
        try (EnrichedTopic topic = new EnrichedTopic()) {
            topic.send(kept.build());
            topic.send(gone.build());
            topic.flush();
        }
        String path = "/api/v1/articles/";
        await().atMost(PATIENCE)
                .until(() -> api.get(path + kept.id() + "/trace").statusCode() == 200);
        await().atMost(PATIENCE)
                .until(() -> api.get(path + gone.id() + "/trace").statusCode() == 200);

        JsonNode trace = api.json(path + kept.id() + "/trace");
        assertThat(trace.path("id").asText()).isEqualTo(kept.id());
        assertThat(trace.at("/trace/0/stage").asText()).isEqualTo("published");
        assertThat(trace.at("/trace/0/topic").asText()).isEqualTo("nashra.articles.enriched.v1");
        assertThat(trace.at("/trace/0").has("offset")).isTrue();
        assertThat(trace.at("/trace/1/stage").asText()).isEqualTo("indexed");
        assertThat(trace.at("/trace/1/outcome").asText()).isEqualTo("created");
        assertThat(trace.at("/trace/1/at").asText()).isNotEmpty();
        JsonNode last = api.json(path + gone.id() + "/trace");
        assertThat(last.path("withdrawn").asBoolean()).isTrue();
        assertThat(last.at("/trace/1/outcome").asText()).isEqualTo("withdrawn");

        assertThat(trace.path("receipts")).isEmpty();

        ServiceIT.assertProblem(
                api.get(path + "0".repeat(32) + "/trace"), 404, "article_not_found");
        ServiceIT.assertProblem(api.get(path + "nonsense/trace"), 400, "invalid_id");
        ServiceIT.assertProblem(
                api.get(path + kept.id() + "/trace?colour=red"), 400, "unknown_parameter");
        HttpResponse<String> stranger =
                api.send(
                        HttpRequest.newBuilder(
                                        URI.create(
                                                base + "api/v1/articles/" + kept.id() + "/trace"))
                                .build());
        ServiceIT.assertProblem(stranger, 401, "auth_required");
    }

    @Test
    void tellsOfEachTimeAnArticleCameAndChangedNothing() throws Exception {
        Api api = new Api(URI.create(base.toString().replaceAll("/$", "")));
        ArticleBuilder kept = article("trace", "came-again");
        String never = "e".repeat(32);
        String indexed = "d".repeat(32);
        Instant at = Instant.now().minusSeconds(60);
        try (EnrichedTopic topic = new EnrichedTopic()) {
            topic.send(outcome(indexed, Outcome.Result.INDEXED, null, 4, at));
            topic.send(outcome(kept.id(), Outcome.Result.UNCHANGED, null, 7, at));
            topic.send(outcome(kept.id(), Outcome.Result.UNCHANGED, null, 7, at));
            topic.send(outcome(kept.id(), Outcome.Result.OUTDATED, null, 9, at.plusSeconds(1)));
            topic.send(outcome(never, Outcome.Result.REJECTED, "malformed_json", 8, at));
            topic.send(kept.build());
            topic.flush();
        }
        String path = "/api/v1/articles/";
        await().atMost(PATIENCE)
                .until(
                        () ->
                                api.get(path + never + "/trace").statusCode() == 200
                                        && api.json(path + kept.id() + "/trace")
                                                        .path("receipts")
                                                        .size()
                                                == 2
                                        && api.json(path + kept.id() + "/trace").has("revision"));

        JsonNode receipts = api.json(path + kept.id() + "/trace").path("receipts");
        assertThat(receipts.at("/0/outcome").asText()).isEqualTo("outdated");
        assertThat(receipts.at("/1/outcome").asText()).isEqualTo("unchanged");
        assertThat(receipts.at("/1/topic").asText()).isEqualTo(Topics.RAW);
        assertThat(receipts.at("/1/offset").asLong()).isEqualTo(7);
        JsonNode rejected = api.json(path + never + "/trace");
        assertThat(rejected.path("trace")).isEmpty();
        assertThat(rejected.has("revision")).isFalse();
        assertThat(rejected.at("/receipts/0/reason").asText()).isEqualTo("malformed_json");
        ServiceIT.assertProblem(api.get(path + indexed + "/trace"), 404, "article_not_found");
    }

    private static Outcome outcome(
            String id, Outcome.Result result, @Nullable String reason, long offset, Instant at) {
        return new Outcome("trace", id, result, reason, 3, offset, null, null, at);
    }
}
