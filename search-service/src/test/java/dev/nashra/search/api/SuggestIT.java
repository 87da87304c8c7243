package dev.nashra.search.api;

import static dev.nashra.search.index.ArticleBuilder.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.nashra.search.index.ArticleBuilder;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Suggestions, what is similar, and other spellings, as callers see them. */
@QuarkusTest
@WithTestResource(KillableBackends.class)
class SuggestIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TestHTTPResource("/")
    URI base;

    @Test
    void answers() throws Exception {
        Api api = new Api(URI.create(base.toString().replaceAll("/$", "")));
        ArticleBuilder visit =
                article("suggest", "visit")
                        .text("ar", "زغرودينو في زيارة", "نص قصير")
                        .named("person:zaghrodino", "زغرودينو", "زغرودينو");
        ArticleBuilder untagged = article("suggest", "un").text("ar", "مغنطيرة تغني", "نص");
        try (EnrichedTopic topic = new EnrichedTopic()) {
            topic.send(visit.build());
            topic.send(untagged.build());
            topic.flush();
        }
        for (ArticleBuilder each : new ArticleBuilder[] {visit, untagged}) {
            await().atMost(PATIENCE)
                    .until(() -> api.get("/api/v1/articles/" + each.id()).statusCode() == 200);
        }

        assertThat(api.json("/api/v1/suggest?q=%D8%B2%D8%AC%D8%B1").toString())
                .isEqualTo(
                        "{\"suggestions\":[{\"text\":\"زغرودينو\",\"kind\":\"person\",\"tag\":\"person:zaghrodino\"}]}");
        ServiceIT.assertProblem(api.get("/api/v1/suggest"), 400, "blank_query");
        String path = "/api/v1/articles/" + visit.id() + "/similar";
        assertThat(api.json(path).path("hits").isArray()).isTrue();
        ServiceIT.assertProblem(api.get(path + "?q=a"), 400, "unknown_parameter");
        ServiceIT.assertProblem(
                api.get("/api/v1/articles/" + "0".repeat(32) + "/similar"),
                404,
                "article_not_found");

        String respelt = "/api/v1/articles?q=%D9%85%D8%AC%D9%86%D8%B7%D9%8A%D8%B1%D8%A9";
        assertThat(api.json(respelt).path("corrected").toString()).isEqualTo("[\"مجنطيرة\"]");
        assertThat(api.json(respelt).path("total").asInt()).isEqualTo(1);
        assertThat(api.get(respelt + "&format=ndjson").body()).isEmpty();
    }
}
