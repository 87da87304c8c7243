package dev.nashra.search.health;

import dev.nashra.search.consume.Indexing;
import dev.nashra.search.consume.LostIndex;
import dev.nashra.search.elastic.Elasticsearch;
import dev.nashra.search.elastic.Reply;
import dev.nashra.search.index.Indices;
import dev.nashra.search.index.Templates;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/**
 * Up when searches can be answered: Elasticsearch answers and our indices can be searched. That
 * indexing stands still, or the index was lost, is said beside it: searches are answered all the
 * same, and sending them elsewhere would not help.
 */
@Readiness
@Singleton
final class IndexReadiness implements HealthCheck {
    private final Elasticsearch elasticsearch;
    private final Templates templates;
    private final Indexing indexing;
    private final LostIndex lost;

    IndexReadiness(
            Elasticsearch elasticsearch, Templates templates, Indexing indexing, LostIndex lost) {
        this.elasticsearch = elasticsearch;
        this.templates = templates;
        this.indexing = indexing;
        this.lost = lost;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("index");
        String missing = missing();
        indexing.stall()
                .ifPresent(
                        stall ->
                                answer.withData(
                                        "indexing",
                                        "stalled since "
                                                + stall.since()
                                                + " because "
                                                + stall.reason()));
        if (!templates.outdated().isEmpty()) {
            answer.withData("reindex", "due for " + String.join(", ", templates.outdated()));
        }
        lost.since().ifPresent(since -> answer.withData("lost", since + ": " + lost.remedy()));
        return missing == null
                ? answer.up().build()
                : answer.down().withData("why", missing).build();
    }

    private @Nullable String missing() {
        try {
            templates.ensure();
            Reply reply =
                    elasticsearch.call(
                            "GET",
                            "/_cluster/health/" + Indices.ALIAS,
                            Map.of("timeout", "0s", "wait_for_status", "yellow"));
            if (!reply.isSuccess()) {
                return "Elasticsearch answers " + reply.errorType();
            }
            return reply.json().path("timed_out").asBoolean()
                    ? "the index is red: a primary shard is missing"
                    : null;
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
