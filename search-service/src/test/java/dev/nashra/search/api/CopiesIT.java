package dev.nashra.search.api;

import static dev.nashra.search.index.ArticleBuilder.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nashra.search.index.ArticleBuilder;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Groups that have ended, and why copies are copies, between a real broker and a real node. */
@QuarkusTest
@WithTestResource(KillableBackends.class)
class CopiesIT {
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
    void answersForAGroupThatHasEnded() {
        ArticleBuilder lead = article("merge", "lead").text("en", "The lead", "Body");
        ArticleBuilder copy = article("merge", "copy").text("en", "The copy", "Body");
        ArticleBuilder first =
                article("merge", "first")
                        .text("en", "Late, and yet the first", "Body")
                        .received(Instant.parse("2026-11-02T11:00:00Z"));
        topic.send(lead.build());
        topic.send(copy.follows(lead.id()).build());
        topic.send(first.build());
        topic.flush();
        String ended = "/api/v1/groups/" + lead.id();
        await().atMost(PATIENCE).until(() -> api.get(ended).statusCode() == 200);
        await().atMost(PATIENCE).until(() -> total(ended) == 2);

        topic.send(lead.follows(first.id()).version(2).build());
        topic.send(copy.follows(first.id()).version(2).build());
        topic.flush();
        await().atMost(PATIENCE).until(() -> total("/api/v1/groups/" + first.id()) == 3);

        JsonNode group = api.json(ended);
        assertThat(group.path("merged_into").asText()).isEqualTo(first.id());
        assertThat(group.path("total").asInt()).isEqualTo(3);
        assertThat(group.at("/hits/0/id").asText()).isEqualTo(first.id());
        JsonNode page = api.json(ended + "?page_size=2");
        JsonNode next =
                api.json(ended + "?page_size=2&cursor=" + page.path("next_cursor").asText());
        assertThat(next.path("hits")).hasSize(1);
        assertThat(next.path("merged_into").asText()).isEqualTo(first.id());
    }

    @Test
    void explainsCopies() {
        String report =
                "قال الوزير سيرغي مارين إنَّ الميناء الذي أُغلق أمس سيُفتح بعد ثلاثة أيام إلى الملاحة، وبلغت"
                        + " الصادرات ٦٬٦٧١ طنا منذ بداية العام.";
        String copied = report.replace("سيرغي", "سيرجي").replace("٦٬٦٧١", "6671");
        ArticleBuilder lead = article("why", "lead").text("ar", "فتح الميناء", report);
        ArticleBuilder first =
                article("why", "first")
                        .text("ar", "الميناء", "عاجل 😀\n" + copied)
                        .follows(lead.id())
                        .received(Instant.parse("2026-11-02T13:00:00Z"));
        ArticleBuilder second =
                article("why", "second")
                        .text("ar", "مرة أخرى", report)
                        .follows(lead.id())
                        .received(Instant.parse("2026-11-02T14:00:00Z"));
        ArticleBuilder other = article("why", "other").text("en", "Fish", "Fish rose by a third.");
        ArticleBuilder gone = article("why", "gone").withdrawn();
        for (ArticleBuilder each : List.of(second, lead, first, other, gone)) {
            topic.send(each.build());
        }
        topic.flush();
        await().atMost(PATIENCE).until(() -> total("/api/v1/articles?source=why") == 2);
        await().atMost(PATIENCE).until(() -> total("/api/v1/groups/" + lead.id()) == 3);
        await().atMost(PATIENCE).until(() -> api.get(path(gone)).statusCode() == 410);
        String copies = path(lead) + "/copies";

        JsonNode all = api.json(copies);
        assertThat(all.path("total").asInt()).isEqualTo(2);
        assertThat(all.has("next_cursor")).isFalse();
        assertThat(all.path("copies").findValuesAsText("id"))
                .containsExactly(first.id(), second.id());
        JsonNode entry = all.at("/copies/0");
        assertThat(entry.path("is_copy").asBoolean()).isTrue();
        assertThat(entry.path("duplicate_of").asText()).isEqualTo(lead.id());
        assertThat(entry.at("/copy/containment").asDouble()).isPositive();
        JsonNode span = entry.at("/passages/0");
        String body = api.json(path(lead)).path("body_text").asText();
        String otherBody = api.json(path(first)).path("body_text").asText();
        assertThat(body.substring(span.at("/this/0").asInt(), span.at("/this/1").asInt()))
                .isEqualTo(report.substring(0, report.length() - 1));
        assertThat(otherBody.substring(span.at("/other/0").asInt(), span.at("/other/1").asInt()))
                .isEqualTo(copied.substring(0, copied.length() - 1));

        JsonNode page = api.json(copies + "?page_size=1");
        JsonNode next =
                api.json(copies + "?page_size=1&cursor=" + page.path("next_cursor").asText());
        assertThat(page.path("copies").findValuesAsText("id")).containsExactly(first.id());
        assertThat(next.path("copies").findValuesAsText("id")).containsExactly(second.id());
        assertThat(next.has("next_cursor")).isFalse();

        JsonNode named = api.json(copies + "?with=" + other.id() + "&with=" + second.id());
        assertThat(named.path("copies").findValuesAsText("id"))
                .containsExactly(other.id(), second.id());
        assertThat(named.at("/copies/0/same_group").asBoolean()).isFalse();
        assertThat(named.at("/copies/0/is_copy").asBoolean()).isFalse();
        assertThat(named.at("/copies/0/reason").asText()).contains("languages differ");
        assertThat(named.at("/copies/1/copy/kind").asText()).isEqualTo("exact");
        assertThat(Api.json(api.post(copies, "{\"with\": [\"" + other.id() + "\"]}")).path("total"))
                .hasToString("1");

        ServiceIT.assertProblem(api.get(copies + "?cursor=rubbish"), 400, "invalid_cursor");
        ServiceIT.assertProblem(api.get(copies + "?with=" + lead.id()), 400, "invalid_parameter");
        ServiceIT.assertProblem(
                api.get(copies + "?with=" + "0".repeat(32)), 404, "article_not_found");
        ServiceIT.assertProblem(api.get(copies + "?with=" + gone.id()), 410, "article_withdrawn");
        ServiceIT.assertProblem(api.get(path(gone) + "/copies"), 410, "article_withdrawn");
    }

    private static String path(ArticleBuilder article) {
        return "/api/v1/articles/" + article.id();
    }

    private int total(String path) {
        return api.json(path).path("total").asInt();
    }
}
