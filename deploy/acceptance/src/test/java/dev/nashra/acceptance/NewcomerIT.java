package dev.nashra.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.contract.ArticleId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The two commands of the README, and what one then sees. */
class NewcomerIT {
    private static final Path SAMPLE = RunningStack.ROOT.resolve("deploy/sample/articles.ndjson");
    private static final Duration FRESHNESS = Duration.ofSeconds(60);

    private static final Set<String> IDS = new HashSet<>();

    @BeforeAll
    static void pushTheSample() throws IOException {
        for (String line : Files.readAllLines(SAMPLE)) {
            JsonNode article = Api.MAPPER.readTree(line);
            IDS.add(ArticleId.of(article.get("source").asText(), article.get("uri").asText()));
        }

        RunningStack.Run push = RunningStack.nashra("push", SAMPLE.toString());

        assertThat(push.exitCode()).as(push.output()).isZero();
        await().atMost(FRESHNESS).until(() -> sample().keySet().containsAll(IDS));
        String corrected = Files.readAllLines(SAMPLE).getLast();
        String id = id(Api.MAPPER.readTree(corrected));
        await().atMost(FRESHNESS).until(() -> sample().get(id).get("revision").asInt() == 2);
    }

    @Test
    void copiesAreGroupedAsLabelled() throws IOException, InterruptedException {
        Set<Set<String>> labelled = new HashSet<>();
        JsonNode file =
                Api.MAPPER.readTree(
                        RunningStack.ROOT.resolve("deploy/sample/groups.json").toFile());
        for (JsonNode group : file.get("groups")) {
            Set<String> ids = new HashSet<>();
            for (JsonNode member : group) {
                String[] sourceAndUri = member.asText().split(" ", 2);
                ids.add(ArticleId.of(sourceAndUri[0], sourceAndUri[1]));
            }
            labelled.add(ids);
        }

        Map<String, Set<String>> found = new HashMap<>();
        sample().values()
                .forEach(
                        article ->
                                found.computeIfAbsent(
                                                article.get("group").asText(), g -> new HashSet<>())
                                        .add(article.get("id").asText()));

        assertThat(found.values().stream().filter(ids -> ids.size() > 1))
                .containsExactlyInAnyOrderElementsOf(labelled);
    }

    @Test
    void sameFileAgainAddsNothing() throws IOException, InterruptedException {
        Map<String, JsonNode> before = sample();

        RunningStack.Run push = RunningStack.nashra("push", SAMPLE.toString());
        // The stream keeps its order by source, so once this one is found the rest has been
        // decided.
        for (String source : sources()) {
            ObjectNode last = Api.MAPPER.createObjectNode();
            last.put("source", source)
                    .put("uri", "after-" + source)
                    .put("headline", "خاتمة " + source);
            String id = Api.push(last);
            await().atMost(FRESHNESS).until(() -> sample(id).size() == 1);
        }

        assertThat(push.exitCode()).isZero();
        Map<String, JsonNode> after = sample();
        assertThat(IDS).allMatch(id -> revision(after, id) == revision(before, id));
    }

    @Test
    void whatCameAgainUnchangedIsInItsTrace() throws IOException, InterruptedException {
        ObjectNode article = Api.MAPPER.createObjectNode();
        article.put("source", "again")
                .put("uri", "1")
                .put("headline", "Bakers of Salim Bay strike");
        String id = Api.push(article);
        Api.push(article);

        await().atMost(FRESHNESS).until(() -> Api.status(id) == 200);
        await().atMost(FRESHNESS)
                .untilAsserted(
                        () ->
                                assertThat(Api.get("/articles/" + id + "/trace").path("receipts"))
                                        .singleElement()
                                        .extracting(receipt -> receipt.path("outcome").asText())
                                        .isEqualTo("unchanged"));
    }

    @Test
    void oneWordChangedIsTheNextRevisionOfTheSameDocument()
            throws IOException, InterruptedException {
        ObjectNode article = Api.MAPPER.createObjectNode();
        article.put("source", "corrections")
                .put("uri", "1")
                .put("headline", "Ferry to run on Sunday");
        Api.push(article);

        String id = Api.push(article.put("headline", "Ferry to run on Monday"));

        await().atMost(FRESHNESS)
                .untilAsserted(
                        () ->
                                assertThat(sample(id))
                                        .singleElement(InstanceOfAssertFactories.STRING)
                                        .contains("\"revision\":2", "Monday"));
    }

    @Test
    void wordsAreFoundByTheirStems() throws IOException, InterruptedException {
        ObjectNode article = Api.MAPPER.createObjectNode();
        article.put("source", "stems").put("uri", "1").put("headline", "اجتماع في زاوية البحر");
        article.put("body_text", "ناقش المجتمعون أوجه تعاون جديدة بين صيادي الساحل وتجار السمك.");

        String id = Api.push(article);

        await().atMost(FRESHNESS)
                .until(
                        () ->
                                ids(Api.get(
                                                "/articles?q=%D8%A7%D9%84%D8%AA%D8%B9%D8%A7%D9%88%D9%86&duplicates=keep&page_size=100"))
                                        .contains(id));
    }

    @Test
    void withdrawnArticleIsGoneAndACopyLeads() throws IOException, InterruptedException {
        ObjectNode article = Api.MAPPER.createObjectNode();
        article.put("headline", "Lighthouse of Cape Maren to be lit again");
        article.put(
                "body_text",
                "The lighthouse of Cape Maren will be lit again on Friday after nineteen dark years, the"
                        + " keeper's daughter told a crowd on the pier, and its old lens has come back"
                        + " from the museum.");
        String lead = Api.push(article.put("source", "coastal").put("uri", "1"));
        String copy = Api.push(article.put("source", "inland").put("uri", "2"));
        await().atMost(FRESHNESS)
                .until(() -> sample(copy).stream().anyMatch(json -> json.contains(lead)));

        Api.withdraw(lead);

        await().atMost(FRESHNESS).until(() -> Api.status(lead) == 410);
        await().atMost(FRESHNESS)
                .until(() -> sample(copy).stream().noneMatch(json -> json.contains(lead)));
    }

    private static Set<String> ids(JsonNode answer) {
        Set<String> ids = new HashSet<>();
        answer.get("hits").forEach(hit -> ids.add(hit.get("id").asText()));
        return ids;
    }

    private static Set<String> sources() throws IOException {
        Set<String> sources = new HashSet<>();
        for (String line : Files.readAllLines(SAMPLE)) {
            sources.add(Api.MAPPER.readTree(line).get("source").asText());
        }
        return sources;
    }

    private static Map<String, JsonNode> sample() throws IOException, InterruptedException {
        Map<String, JsonNode> articles = new HashMap<>();
        for (String line : Api.export("")) {
            JsonNode article = Api.MAPPER.readTree(line);
            if (IDS.contains(article.get("id").asText())) {
                articles.put(article.get("id").asText(), article);
            }
        }
        return articles;
    }

    private static List<String> sample(String id) throws IOException, InterruptedException {
        return Api.export("").stream().filter(line -> line.contains("\"id\":\"" + id)).toList();
    }

    private static int revision(Map<String, JsonNode> articles, String id) {
        return articles.get(id).get("revision").asInt();
    }

    private static String id(JsonNode article) {
        return ArticleId.of(article.get("source").asText(), article.get("uri").asText());
    }
}
