package dev.nashra.search.api;

import static dev.nashra.search.index.ArticleBuilder.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.contract.EventType;
import dev.nashra.contract.KafkaAccess;
import dev.nashra.contract.Retagging;
import dev.nashra.contract.Rule;
import dev.nashra.contract.Topics;
import dev.nashra.contract.WireFormat;
import dev.nashra.search.index.ArticleBuilder;
import dev.nashra.search.page.ArticleExport;
import dev.nashra.search.rules.BodyReader;
import dev.nashra.search.rules.PastArticles;
import dev.nashra.search.rules.RuleLog;
import dev.nashra.search.rules.RuleTrial;
import dev.nashra.search.rules.TrialReport;
import dev.nashra.search.rules.keep.KafkaRuleLog;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules over HTTP, between a real broker and a real node. */
@QuarkusTest
@WithTestResource(KillableBackends.class)
class RulesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration QUICK = Duration.ofSeconds(5);

    @TestHTTPResource("/")
    URI base;

    @Inject ArticleExport export;

    private Api api;

    @BeforeEach
    void open() {
        api = new Api(URI.create(base.toString().replaceAll("/$", "")));
        await().atMost(PATIENCE).until(() -> api.get("/q/health/ready").statusCode() == 200);
    }

    @Test
    void ruleIsCreatedChangedAndDeleted() {
        HttpResponse<String> created = api.post("/api/v1/rules", rule("desk:ships", "ferry"));

        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        assertThat(created.headers().firstValue("ETag")).contains("\"1\"");
        String path =
                created.headers()
                        .firstValue("Location")
                        .orElseThrow()
                        .replaceAll("^https?://[^/]+", "");
        JsonNode rule = Api.json(created);
        assertThat(path).isEqualTo("/api/v1/rules/" + rule.path("id").asText());
        assertThat(rule.path("author").asText()).isEqualTo("admin");
        assertThat(listed()).contains(rule.path("id").asText());
        assertThat(api.json(path)).isEqualTo(rule);

        HttpResponse<String> changed = put(path, "\"1\"", rule("desk:ships", "tram"));
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(changed.headers().firstValue("ETag")).contains("\"2\"");
        assertThat(api.json(path).path("query").asText()).isEqualTo("tram");

        HttpResponse<String> late = put(path, "\"1\"", rule("desk:ships", "bus"));
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(Api.json(late).path("code").asText()).isEqualTo("version_mismatch");
        assertThat(put(path, "1", rule("desk:ships", "bus")).statusCode()).isEqualTo(400);
        assertThat(put(path, null, rule("desk:ships", "bus")).statusCode()).isEqualTo(200);
        assertThat(api.json(path).path("version").asInt()).isEqualTo(3);

        assertThat(delete(path, "\"2\"").statusCode()).isEqualTo(412);
        assertThat(delete(path, "\"3\"").statusCode()).isEqualTo(204);
        assertThat(api.get(path).statusCode()).isEqualTo(404);
        assertThat(put(path, null, rule("desk:ships", "bus")).statusCode()).isEqualTo(404);
        assertThat(delete(path, null).statusCode()).isEqualTo(404);
        assertThat(listed()).doesNotContain(rule.path("id").asText());
    }

    @Test
    void rulesAreListedInPages() {
        for (int i = 0; i < 3; i++) {
            api.post("/api/v1/rules", rule("desk:page", "page" + i));
        }
        List<String> ids = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = api.json("/api/v1/rules?page_size=2" + next);
            page.path("rules").forEach(rule -> ids.add(rule.path("id").asText()));
            next =
                    page.hasNonNull("next_cursor")
                            ? "&cursor=" + page.path("next_cursor").asText()
                            : "";
        } while (!next.isEmpty());

        assertThat(ids).doesNotHaveDuplicates().isSorted();
        assertThat(Set.copyOf(ids)).isEqualTo(listed());
        assertThat(api.get("/api/v1/rules?page_size=0").statusCode()).isEqualTo(400);
        assertThat(api.get("/api/v1/rules?pages=1").statusCode()).isEqualTo(400);
    }

    @Test
    void changesAtOnceEachHaveAVersionOfTheirOwn() throws Exception {
        String path =
                "/api/v1/rules/"
                        + Api.json(api.post("/api/v1/rules", rule("desk:race", "a")))
                                .path("id")
                                .asText();
        Set<Integer> versions = new TreeSet<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<HttpResponse<String>>> answers =
                    IntStream.range(0, 12)
                            .mapToObj(
                                    i ->
                                            threads.submit(
                                                    () ->
                                                            put(
                                                                    path,
                                                                    null,
                                                                    rule("desk:race", "w" + i))))
                            .toList();
            for (Future<HttpResponse<String>> answer : answers) {
                versions.add(Api.json(answer.get()).path("version").asInt());
            }
        }

        assertThat(versions)
                .isEqualTo(IntStream.rangeClosed(2, 13).boxed().collect(Collectors.toSet()));
    }

    @Test
    void whatAnotherInstanceWritesCountsAndOnlyOneMayWrite() throws Exception {
        JsonNode created = Api.json(api.post("/api/v1/rules", rule("desk:two", "a")));
        String id = created.path("id").asText();
        Rule second =
                WireFormat.mapper()
                        .treeToValue(((ObjectNode) created).put("version", 2), Rule.class);
        try (KafkaRuleLog other =
                KafkaRuleLog.of(KafkaAccess.open(KillableBackends.kafka.bootstrapServers()))) {
            long before = other.claim();
            assertThat(other.write(id, second)).isGreaterThanOrEqualTo(before);

            HttpResponse<String> late = put("/api/v1/rules/" + id, "\"1\"", rule("desk:two", "b"));
            assertThat(late.statusCode()).as(late.body()).isEqualTo(412);
            HttpResponse<String> third = put("/api/v1/rules/" + id, null, rule("desk:two", "b"));
            assertThat(Api.json(third).path("version").asInt()).as(third.body()).isEqualTo(3);

            assertThatThrownBy(() -> other.write(id, second))
                    .isInstanceOf(RuleLog.ClaimLostException.class);
        }
        assertThat(api.json("/api/v1/rules/" + id).path("version").asInt()).isEqualTo(3);
    }

    static Stream<Arguments> badRules() {
        String clauses =
                IntStream.range(0, 10_000)
                        .mapToObj(i -> "w" + i)
                        .collect(Collectors.joining(" OR "));
        return Stream.of(
                Arguments.of("syntax", "a AND (b OR c", "invalid_rule", 7),
                Arguments.of("a quote", "a \"b", "invalid_rule", 3),
                Arguments.of("nearly 1 MB", "a ".repeat(500_000), "invalid_rule", 8193),
                Arguments.of("1 MB", "a".repeat(1024 * 1024), "invalid_rule", 8193),
                Arguments.of("2 MB", "a".repeat(2 * 1024 * 1024), "body_too_large", 0),
                Arguments.of("33 patterns", "ab* ".repeat(33), "invalid_rule", 129),
                Arguments.of("10,000 clauses", clauses, "invalid_rule", 8193),
                Arguments.of("a regular expression", "/(a+)+$/", "invalid_rule", 1),
                Arguments.of("a leading wildcard", "ship *rry", "invalid_rule", 6),
                Arguments.of(
                        "deep nesting",
                        "(".repeat(2_000) + "a" + ")".repeat(2_000),
                        "invalid_rule",
                        11),
                Arguments.of("nothing", "", "invalid_rule", 1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badRules")
    void badRuleIsRefusedAtItsColumnAndQuickly(String what, String query, String code, int column) {
        int before = listed().size();
        long start = System.nanoTime();
        HttpResponse<String> answer = api.post("/api/v1/rules", rule("desk:bad", query));
        Duration took = Duration.ofNanos(System.nanoTime() - start);

        JsonNode problem = Api.json(answer);
        assertThat(problem.path("code").asText()).as(answer.body()).isEqualTo(code);
        assertThat(answer.statusCode()).isEqualTo(code.equals("invalid_rule") ? 400 : 413);
        if (column > 0) {
            assertThat(problem.at("/errors/0/pointer").asText()).isEqualTo("/query");
            assertThat(problem.at("/errors/0/column").asInt()).isEqualTo(column);
        }
        assertThat(took).as(what).isLessThan(QUICK);
        assertThat(listed()).hasSize(before);
    }

    @Test
    void triesARuleOnThePastAndAppliesIt() throws IOException {
        Instant now = Instant.now();
        ArticleBuilder has =
                article("trial", "1")
                        .text("en", "A ferry for Maren", "It runs on Friday.")
                        .tagged("desk:maren", 12, 17)
                        .received(now.minusSeconds(60));
        ArticleBuilder other =
                article("trial", "2")
                        .text("en", "A tram", "In town.")
                        .received(now.minusSeconds(70));
        ArticleBuilder old =
                article("trial", "3")
                        .text("en", "The ferry of old", "Long ago.")
                        .received(now.minus(Duration.ofDays(12)));
        try (EnrichedTopic topic = new EnrichedTopic()) {
            Stream.of(has, other, old).forEach(each -> topic.send(each.build()));
            topic.flush();
        }
        await().atMost(PATIENCE)
                .until(() -> api.json("/api/v1/articles?source=trial").path("total").asInt() == 3);

        String headline = "/hits/0/highlight/headline/0";
        assertThat(api.json("/api/v1/articles?tag=desk:maren&highlight=true").at(headline).asText())
                .isEqualTo("A ferry for <mark>Maren</mark>");
        assertThat(
                        api.json("/api/v1/articles?tag=desk:maren&highlight=true&q=ferry")
                                .at(headline)
                                .asText())
                .isEqualTo("A <mark>ferry</mark> for <mark>Maren</mark>");

        JsonNode report =
                Api.json(
                        api.post(
                                "/api/v1/rules/_try",
                                "{\"query\":\"source:trial AND ferry\",\"days\":7}"));

        assertThat(report.path("total").asInt()).as(report.toString()).isEqualTo(1);
        assertThat(report.path("complete").asBoolean()).isTrue();
        assertThat(report.path("days")).hasSize(7);
        assertThat(report.at("/examples/0/id").asText()).isEqualTo(has.id());
        assertThat(report.at("/examples/0/evidence/0/surface").asText()).isEqualTo("ferry");
        assertThat(report.at("/examples/0/evidence/0/start").asInt()).isEqualTo(2);

        TrialReport bounded =
                new RuleTrial(new PastArticles(export, InstantSource.system(), 1, QUICK))
                        .run(new BodyReader.Trial("source:trial AND ferry", List.of("en"), 30, 20));
        assertThat(bounded.complete()).isFalse();
        assertThat(bounded.scanned()).isEqualTo(1);
        assertThat(bounded.reached()).isNotNull();

        String id =
                Api.json(api.post("/api/v1/rules", rule("desk:trial", "source:trial AND ferry")))
                        .path("id")
                        .asText();
        HttpResponse<String> applied = api.post("/api/v1/rules/" + id + "/_apply", "{\"days\":7}");
        assertThat(applied.statusCode()).as(applied.body()).isEqualTo(202);
        assertThat(Api.json(applied).path("asked").asInt()).isEqualTo(1);
        Retagging asked = retaggings().getLast();
        assertThat(asked.id()).isEqualTo(has.id());
        assertThat(asked.source()).isEqualTo("trial");
        assertThat(asked.rulesUntil()).isPositive();
        assertThat(api.post("/api/v1/rules/none/_apply", "{}").statusCode()).isEqualTo(404);
        assertThat(api.post("/api/v1/rules/_try", "{\"query\":\"*a\"}").statusCode())
                .isEqualTo(400);
    }

    private Set<String> listed() {
        Set<String> ids = new TreeSet<>();
        api.json("/api/v1/rules").path("rules").forEach(rule -> ids.add(rule.path("id").asText()));
        return ids;
    }

    private HttpResponse<String> put(String path, String ifMatch, String body) {
        var request = api.request(path).header("Content-Type", "application/json");
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return api.send(request.PUT(BodyPublishers.ofString(body)).build());
    }

    private HttpResponse<String> delete(String path, String ifMatch) {
        var request = api.request(path);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return api.send(request.DELETE().build());
    }

    private static String rule(String tag, String query) {
        ObjectNode rule = Api.JSON.createObjectNode().put("name", "A rule").put("query", query);
        rule.putObject("tag").put("id", tag).put("label", "A tag");
        return rule.toString();
    }

    private static List<Retagging> retaggings() throws IOException {
        List<Retagging> all = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", KillableBackends.kafka.bootstrapServers()),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    IntStream.range(0, Topics.RAW_PARTITIONS)
                            .mapToObj(i -> new TopicPartition(Topics.RAW, i))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                for (ConsumerRecord<byte[], byte[]> record :
                        consumer.poll(Duration.ofMillis(100))) {
                    assertThat(record.headers().lastHeader(EventType.HEADER).value())
                            .isEqualTo(EventType.RETAGGED.getBytes());
                    all.add(WireFormat.mapper().readValue(record.value(), Retagging.class));
                }
            }
        }
        return all;
    }
}
