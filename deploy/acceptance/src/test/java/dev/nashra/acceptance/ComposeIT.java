package dev.nashra.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The compose file on a real engine, seen as an operator sees it: through the published ports. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ComposeIT {
    private static final Duration HEALTHY = Duration.ofSeconds(120);
    private static final Duration SEARCHABLE = Duration.ofSeconds(60);
    private static final long SEED = 7;
    private static final int ROUNDS =
            Integer.parseInt(System.getenv().getOrDefault("NASHRA_TEST_STOPS", "1"));
    private static final String ARTICLE =
            """
            {"uri": "urn:compose:1", "source": "marsad", "headline": "Harbour opens again",
             "body_text": "The harbour of Latakia opens again on Monday."}
            """;

    @TempDir private static Path secrets;
    private static ComposeStack stack;

    @BeforeAll
    static void start() throws IOException {
        Path root = Checkout.find().root();
        Optional<String> missing = ComposeStack.missing(root);
        assumeTrue(missing.isEmpty(), () -> "the compose file cannot be run: " + missing.get());
        stack = ComposeStack.prepare(root, secrets);
        stack.compose("build");
        stack.compose("up", "-d");
    }

    @AfterAll
    static void remove() {
        if (stack != null) {
            stack.compose("down", "-v", "--remove-orphans");
        }
    }

    @Test
    @Order(1)
    void isHealthyWithinTwoMinutes() {
        awaitHealthy();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/articles", "/api/v1/changes"})
    @Order(2)
    void refusesACallWithoutKey(String path) throws Exception {
        assertThat(Api.send(HttpRequest.newBuilder(stack.search(path)).GET()).statusCode())
                .isEqualTo(401);
        assertThat(Api.send(HttpRequest.newBuilder(stack.ingest("/api/v1/feeds"))).statusCode())
                .isEqualTo(401);
    }

    @Test
    @Order(3)
    void findsWhatWasPushed() throws Exception {
        HttpResponse<String> pushed =
                Api.send(
                        authorized(HttpRequest.newBuilder(stack.ingest("/api/v1/articles")))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(ARTICLE)));

        assertThat(pushed.statusCode()).as(pushed.body()).isEqualTo(202);
        await().atMost(SEARCHABLE).until(() -> found() == 1);
    }

    @Test
    @Order(4)
    void keepsTheDataOverDownAndUp() {
        stack.compose("down");
        stack.compose("up", "-d");
        awaitHealthy();

        await().atMost(SEARCHABLE).until(() -> found() == 1);
    }

    @Test
    @Order(5)
    void stopsByItselfWhenToldAndLosesNothingOfALoad() throws Exception {
        List<String> confirmed;
        URI articles = stack.ingest("/api/v1/articles");
        try (Load load = Load.start(articles, stack.key(), "stops", SEED)) {
            for (int round = 0; round < ROUNDS; round++) {
                for (String service : List.of("ingest", "enrich", "search")) {
                    stack.docker(service, "stop", "-t", "30");
                    // 143 would be a JVM that nobody told how to end, 137 the engine's patience at
                    // its end.
                    assertThat(exitCode(service)).as(service).isZero();
                    assertThat(stack.docker(service, "logs", "--tail", "20"))
                            .as(service)
                            .contains("stopped in");
                    stack.docker(service, "start");
                    awaitHealthy();
                }
            }
            confirmed = load.stop();
        }

        assertThat(confirmed).isNotEmpty();
        await().atMost(SEARCHABLE).until(() -> loaded().size() >= confirmed.size());
        assertThat(loaded()).as("seed %d", SEED).containsExactlyInAnyOrderElementsOf(confirmed);
        System.out.printf(
                "stops: %d of each service under load, %d articles confirmed, all found once%n",
                ROUNDS, confirmed.size());
    }

    private static List<String> loaded() throws Exception {
        HttpResponse<String> answer =
                Api.send(
                        authorized(
                                HttpRequest.newBuilder(
                                        stack.search("/api/v1/articles/_export?source=stops"))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        List<String> ids = new ArrayList<>();
        for (String line : answer.body().lines().toList()) {
            ids.add(Api.MAPPER.readTree(line).get("id").asText());
        }
        return ids;
    }

    private static int exitCode(String service) {
        String code = stack.docker(service, "inspect", "--format", "{{.State.ExitCode}}");
        return Integer.parseInt(code.strip());
    }

    private static void awaitHealthy() {
        await().atMost(HEALTHY)
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(
                        () ->
                                assertThat(stack.health())
                                        .isEqualTo(
                                                Map.of(
                                                        "kafka", "healthy",
                                                        "elasticsearch", "healthy",
                                                        "ingest", "healthy",
                                                        "enrich", "healthy",
                                                        "search", "healthy")));
    }

    private static int found() throws Exception {
        HttpResponse<String> answer =
                Api.send(
                        authorized(
                                HttpRequest.newBuilder(
                                        stack.search("/api/v1/articles?q=harbour"))));
        JsonNode body = Api.MAPPER.readTree(answer.body());
        return answer.statusCode() == 200 ? body.get("total").asInt() : -1;
    }

    private static HttpRequest.Builder authorized(HttpRequest.Builder request) throws IOException {
        return request.header("Authorization", "Bearer " + stack.key());
    }
}
