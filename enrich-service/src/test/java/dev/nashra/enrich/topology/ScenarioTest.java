package dev.nashra.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.contract.ArticleId;
import dev.nashra.contract.EnrichedArticle;
import dev.nashra.contract.PubStatus;
import dev.nashra.contract.RawArticle;
import dev.nashra.contract.Tag;
import dev.nashra.contract.WireFormat;
import dev.nashra.contract.Withdrawal;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Articles in, groups and tags out: one file under {@code scenarios} each. */
class ScenarioTest {
    private static final JsonMapper MAPPER = WireFormat.mapper();

    static Stream<Path> scenarios() throws IOException, URISyntaxException {
        Path folder =
                Path.of(
                        Objects.requireNonNull(ScenarioTest.class.getResource("/scenarios"))
                                .toURI());
        return Files.list(folder).sorted();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void scenarioEndsAsExpected(Path file) throws IOException {
        JsonNode scenario = MAPPER.readTree(file.toFile());
        List<EnrichedArticle> emitted;
        Map<String, String> names = new LinkedHashMap<>();
        try (TopologyFixture fixture = new TopologyFixture()) {
            for (JsonNode given : scenario.get("given")) {
                if (given.has("withdraw")) {
                    fixture.withdraw(withdrawal(given, names));
                    continue;
                }
                RawArticle article = article((ObjectNode) given);
                names.put(article.id(), article.source() + " " + article.uri());
                fixture.push(article);
            }

            emitted = fixture.emitted();
        }

        Map<String, EnrichedArticle> last = new LinkedHashMap<>();
        for (EnrichedArticle article : emitted) {
            EnrichedArticle before = last.put(names.get(article.id()), article);
            assertThat(before == null || before.version() < article.version())
                    .as("versions of %s grow", article.id())
                    .isTrue();
        }
        assertThat(emitted)
                .as(scenario.get("why").asText())
                .hasSize(scenario.at("/then/emitted").asInt());
        scenario.at("/then/articles")
                .properties()
                .forEach(expected -> compare(last.get(expected.getKey()), expected, names));
    }

    private static void compare(
            EnrichedArticle article,
            Map.Entry<String, JsonNode> expected,
            Map<String, String> names) {
        JsonNode then = expected.getValue();
        String name = expected.getKey();
        assertThat(article).as(name).isNotNull();
        assertThat(article.revision()).as(name).isEqualTo(then.get("revision").asInt());
        assertThat(names.get(article.group())).as(name).isEqualTo(then.get("group").asText());
        assertThat(article.duplicateOf() == null)
                .as(name)
                .isEqualTo(name.equals(then.get("group").asText()));
        assertThat(article.copy() == null ? null : article.copy().kind().name().toLowerCase())
                .as(name)
                .isEqualTo(then.has("copy") ? then.get("copy").asText() : null);
        assertThat(article.pubstatus() == PubStatus.CANCELED)
                .as(name)
                .isEqualTo(then.has("withdrawn"));
        assertThat(article.publishedClamped()).as(name).isEqualTo(then.has("clamped"));
        if (then.has("language")) {
            assertThat(article.language()).as(name).isEqualTo(then.get("language").asText());
        }
        if (then.has("tags")) {
            assertThat(article.tags())
                    .as(name)
                    .extracting(Tag::id)
                    .containsExactlyElementsOf(
                            then.get("tags").valueStream().map(JsonNode::asText).toList());
        }
    }

    private static Withdrawal withdrawal(JsonNode given, Map<String, String> names) {
        String name = given.get("withdraw").asText();
        String id =
                names.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(name))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElseThrow();
        List<String> sources = given.path("sources").valueStream().map(JsonNode::asText).toList();
        return new Withdrawal(id, sources, Instant.parse(given.get("at").asText()));
    }

    private static RawArticle article(ObjectNode given) throws IOException {
        ObjectNode json = given.deepCopy();
        json.set("received", json.remove("at"));
        json.put("id", ArticleId.of(given.get("source").asText(), given.get("uri").asText()));
        return MAPPER.treeToValue(json, RawArticle.class);
    }
}
