package dev.nashra.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** A rule from its first day to its last, as a desk sees it; and kills that lose none. */
class RuleLifecycleIT {
    private static final Duration FRESHNESS = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int RULES = 30;

    @Test
    void ruleIsLiveThenOtherThenGone() throws IOException, InterruptedException {
        JsonNode tried = post("/rules/_try", "{\"query\":\"zeppelin\"}", 200);
        assertThat(tried.path("complete").asBoolean()).isTrue();
        String earlier = push("earlier", "A zeppelin over Maren");
        await().atMost(FRESHNESS).until(() -> Api.status(earlier) == 200);

        JsonNode rule = post("/rules", rule("desk:air", "zeppelin"), 201);
        String path = "/rules/" + rule.path("id").asText();
        String first = pushUntil("first", "Another zeppelin over Maren", by -> by.endsWith(":1"));
        JsonNode tag = customTag(first);
        assertThat(tag.path("rule").asText()).isEqualTo("rule:" + rule.path("id").asText() + ":1");
        assertThat(tag.at("/evidence/0/surface").asText()).isEqualTo("zeppelin");
        assertThat(tagged("desk:air")).doesNotContain(earlier);

        assertThat(post(path + "/_apply", "{}", 202).path("asked").asInt()).isPositive();
        await().atMost(FRESHNESS).until(() -> tagged("desk:air").contains(earlier));
        assertThat(Api.get("/articles/" + earlier).path("revision").asInt()).isEqualTo(1);

        JsonNode second = put(path, rule("desk:air", "airship"));
        assertThat(second.path("version").asInt()).isEqualTo(2);
        String third = pushUntil("third", "An airship over Maren", by -> by.endsWith(":2"));
        assertThat(customTag(third).path("rule").asText()).endsWith(":2");
        assertThat(tagged("desk:air")).contains(earlier, first);

        post(path + "/_apply", "{}", 202);
        await().atMost(FRESHNESS)
                .until(
                        () -> {
                            Set<String> tagged = tagged("desk:air");
                            return tagged.contains(third)
                                    && !tagged.contains(earlier)
                                    && !tagged.contains(first);
                        });

        assertThat(send(request(path).DELETE()).statusCode()).isEqualTo(204);
        assertThat(send(request(path).GET()).statusCode()).isEqualTo(404);
        String last = pushUntil("last", "A last airship over Maren", String::isEmpty);
        assertThat(tagged("desk:air")).contains(third).doesNotContain(last);
    }

    @Test
    void killsWhileRulesChangeLoseNone() throws IOException, InterruptedException {
        List<String> acknowledged = new ArrayList<>();
        long search = RunningStack.pids().get("search");
        long enrich = RunningStack.pids().get("enrich");
        for (int i = 0; i < RULES; i++) {
            if (i == RULES / 3) {
                ProcessHandle.of(search).orElseThrow().destroyForcibly();
            }
            if (i == RULES / 2) {
                ProcessHandle.of(enrich).orElseThrow().destroyForcibly();
            }
            String body = rule("desk:kill-" + i, "meteorite");
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(
                            () -> {
                                HttpResponse<String> answer =
                                        send(request("/rules").POST(BodyPublishers.ofString(body)));
                                if (answer.statusCode() == 201) {
                                    JsonNode kept = Api.MAPPER.readTree(answer.body());
                                    acknowledged.add("rule:" + kept.path("id").asText() + ":1");
                                }
                                return answer.statusCode() == 201;
                            });
        }
        await().atMost(PATIENCE).until(() -> RunningStack.nashra("status").exitCode() == 0);

        Set<String> listed = new TreeSet<>();
        Api.get("/rules")
                .path("rules")
                .forEach(each -> listed.add("rule:" + each.path("id").asText() + ":1"));
        assertThat(listed).containsAll(acknowledged);
        String id = push("kill", "A meteorite over Maren");
        await().atMost(FRESHNESS).until(() -> Api.status(id) == 200);
        Set<String> rules = new TreeSet<>();
        Api.get("/articles/" + id)
                .path("tags")
                .forEach(tag -> rules.add(tag.path("rule").asText()));
        assertThat(rules).containsAll(acknowledged);
    }

    /**
     * Rules travel beside the articles: pushes more of them until one comes out as they say.
     *
     * @param isRight of the rule on it, empty if there is none
     * @return its id
     */
    private static String pushUntil(String uri, String headline, Predicate<String> isRight) {
        AtomicInteger attempts = new AtomicInteger();
        AtomicReference<String> pushed = new AtomicReference<>("");
        await().atMost(FRESHNESS)
                .until(
                        () -> {
                            String id = push(uri + attempts.incrementAndGet(), headline);
                            await().atMost(FRESHNESS).until(() -> Api.status(id) == 200);
                            pushed.set(id);
                            return isRight.test(customTag(id).path("rule").asText());
                        });
        return pushed.get();
    }

    private static String push(String uri, String headline)
            throws IOException, InterruptedException {
        ObjectNode article = Api.MAPPER.createObjectNode();
        article.put("source", "rule-desk").put("uri", uri).put("headline", headline);
        return Api.push(article);
    }

    private static Set<String> tagged(String tag) throws IOException, InterruptedException {
        Set<String> ids = new TreeSet<>();
        for (String line : Api.export("?tag=" + tag)) {
            ids.add(Api.MAPPER.readTree(line).path("id").asText());
        }
        return ids;
    }

    private static JsonNode customTag(String id) throws IOException, InterruptedException {
        for (JsonNode tag : Api.get("/articles/" + id).path("tags")) {
            if (tag.path("kind").asText().equals("custom")) {
                return tag;
            }
        }
        return Api.MAPPER.missingNode();
    }

    private static String rule(String tag, String query) {
        ObjectNode rule = Api.MAPPER.createObjectNode().put("name", tag).put("query", query);
        rule.putObject("tag").put("id", tag).put("label", tag);
        return rule.toString();
    }

    private static JsonNode post(String path, String body, int status)
            throws IOException, InterruptedException {
        return answer(send(request(path).POST(BodyPublishers.ofString(body))), status);
    }

    private static JsonNode put(String path, String body) throws IOException, InterruptedException {
        return answer(send(request(path).PUT(BodyPublishers.ofString(body))), 200);
    }

    private static JsonNode answer(HttpResponse<String> response, int status) throws IOException {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return Api.MAPPER.readTree(response.body());
    }

    private static HttpRequest.Builder request(String path) {
        return Api.request(RunningStack.search("/api/v1" + path))
                .header("Content-Type", "application/json");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return Api.send(request);
    }
}
