package dev.nashra.search.health;

import dev.nashra.search.elastic.Elasticsearch;
import dev.nashra.search.elastic.Reply;
import dev.nashra.search.index.IndexTemplate;
import dev.nashra.search.index.Indices;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/** Up when searches can be answered: Elasticsearch answers and our indices can be searched. */
@Readiness
@Singleton
final class IndexReadiness implements HealthCheck {
    private final Elasticsearch elasticsearch;
    private final IndexTemplate template;

    IndexReadiness(Elasticsearch elasticsearch, IndexTemplate template) {
        this.elasticsearch = elasticsearch;
        this.template = template;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("index");
        String missing = missing();
        return missing == null
                ? answer.up().build()
                : answer.down().withData("why", missing).build();
    }

    private @Nullable String missing() {
        try {
            template.ensure();
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
