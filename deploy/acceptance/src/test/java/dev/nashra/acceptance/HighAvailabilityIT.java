package dev.nashra.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.contract.ArticleId;
import dev.nashra.contract.Topics;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three brokers and two of each service, of which one after another is killed while articles come
 * in. Takes minutes and much memory, so it runs only where it is asked for.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HighAvailabilityIT {
    private static final String ASKED_FOR = "NASHRA_TEST_HA";
    private static final long SEED = 11;
    private static final Duration HEALTHY = Duration.ofMinutes(6);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration GAP = Duration.ofSeconds(60);
    private static final Duration BETWEEN = Duration.ofSeconds(2);

    @TempDir private static Path secrets;
    private static ComposeStack stack;

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(
                System.getenv(ASKED_FOR) != null,
                "kills in the stack of three brokers are tested if " + ASKED_FOR + " is set");
        Path root = Checkout.find().root();
        Optional<String> missing = ComposeStack.missing(root);
        assumeTrue(missing.isEmpty(), () -> "the compose file cannot be run: " + missing.get());
        stack = ComposeStack.prepareHighlyAvailable(root, secrets);
        stack.compose("build");
        Instant begun = Instant.now();
        stack.compose("up", "-d");
        awaitHealthy();
        System.out.printf("ha: healthy after %d s%n", seconds(begun));
    }

    @AfterAll
    static void remove() {
        if (stack != null) {
            stack.compose("down", "-v", "--remove-orphans");
        }
    }

    @Test
    @Order(1)
    void killsOfTheLeaderOfEnrichAndOfSearchLoseNothing() throws Exception {
        List<URI> exports = List.of(stack.search(export("ha")), stack.search2(export("ha")));
        try (Arrivals arrivals = Arrivals.watch(exports, stack.key());
                Load load = Load.start(stack.ingest("/api/v1/articles"), stack.key(), "ha", SEED)) {
            await().atMost(PATIENCE).until(() -> load.times().size() > 50);
            for (String victim : List.of(leader("ha"), "enrich", "search")) {
                int before = load.times().size();
                await().atMost(PATIENCE).until(() -> load.times().size() > before);
                stack.docker(victim, "kill", "-s", "KILL");
                int killed = load.times().size();
                await().atMost(PATIENCE).until(() -> load.times().size() > killed + 20);
                Set<String> then = load.times().keySet();
                await().atMost(PATIENCE).pollInterval(BETWEEN).until(() -> arrivals.hasAll(then));
                stack.docker(victim, "start");
                awaitHealthy();
            }
            List<String> confirmed = new ArrayList<>(load.stop());
            await().atMost(PATIENCE).pollInterval(BETWEEN).until(() -> arrivals.hasAll(confirmed));

            for (URI export : exports) {
                assertThat(Arrivals.list(export, stack.key()))
                        .as("seed %d", SEED)
                        .containsExactlyInAnyOrderElementsOf(confirmed);
            }
            Duration longest = arrivals.longest(load.times());
            System.out.printf(
                    "ha: %d articles confirmed over three kills, all found once, the longest after"
                            + " %d s%n",
                    confirmed.size(), longest.toSeconds());
            assertThat(longest).isLessThanOrEqualTo(GAP);
        }
    }

    /**
     * The same kill with the other brokers a moment behind. What ingest confirms is not lost by it,
     * because ingest confirms nothing then; what one broker alone has confirmed is.
     */
    @Test
    @Order(2)
    void whatOneBrokerAloneConfirmsIsLost() throws Exception {
        String leader = leader("alone");
        List<String> others =
                List.of("kafka", "kafka-2", "kafka-3").stream()
                        .filter(broker -> !broker.equals(leader))
                        .toList();
        others.forEach(broker -> stack.docker(broker, "pause"));
        int pushed;
        try {
            pushed = push(article("alone", 1)).statusCode();
            produce(leader, 2);
        } finally {
            stack.docker(leader, "kill", "-s", "KILL");
            others.forEach(broker -> stack.docker(broker, "unpause"));
        }
        stack.docker(leader, "start");
        awaitHealthy();

        assertThat(pushed).isEqualTo(503);
        await().atMost(PATIENCE)
                .pollInterval(BETWEEN)
                .until(() -> push(article("alone", 3)).statusCode() == 202);
        await().atMost(PATIENCE).pollInterval(BETWEEN).until(() -> found("alone").contains(id(3)));
        assertThat(found("alone")).doesNotContain(id(2));
        // With the others beside it, the same is found: it was no other fault that lost it.
        produce(leader, 4);
        await().atMost(PATIENCE).pollInterval(BETWEEN).until(() -> found("alone").contains(id(4)));
    }

    /** Kafka's own producer, told to be content with one broker. */
    private static void produce(String broker, int number) {
        ObjectNode article = article("alone", number);
        article.put("id", id(number)).put("received", Instant.now().toString());
        String command =
                "printf '%s\\t%s\\n' alone '"
                        + article
                        + "' | /opt/kafka/bin/kafka-console-producer.sh --bootstrap-server localhost:9092"
                        + " --topic "
                        + Topics.RAW
                        + " --sync --property parse.key=true --producer-property acks=1"
                        + " --producer-property enable.idempotence=false 2>&1";
        assertThat(stack.exec(broker, "bash", "-c", command)).doesNotContain("ERROR");
    }

    private static String leader(String source) {
        int partition =
                BuiltInPartitioner.partitionForKey(source.getBytes(UTF_8), Topics.RAW_PARTITIONS);
        String described =
                stack.exec(
                        "kafka",
                        "/opt/kafka/bin/kafka-topics.sh",
                        "--bootstrap-server",
                        "kafka:9092",
                        "--describe",
                        "--topic",
                        Topics.RAW);
        Matcher leader =
                Pattern.compile("Partition: " + partition + "\\s+Leader: (\\d)").matcher(described);
        assertThat(leader.find()).as(described).isTrue();
        return leader.group(1).equals("1") ? "kafka" : "kafka-" + leader.group(1);
    }

    private static ObjectNode article(String source, int number) {
        return Sample.unlike(new Random(SEED + number), source, number);
    }

    private static String id(int number) {
        return ArticleId.of("alone", "alone-" + number);
    }

    private static HttpResponse<String> push(ObjectNode article) throws Exception {
        return Api.send(
                HttpRequest.newBuilder(stack.ingest("/api/v1/articles"))
                        .timeout(Duration.ofSeconds(30))
                        .header("Authorization", "Bearer " + stack.key())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(article.toString())));
    }

    private static List<String> found(String source) throws Exception {
        return Arrivals.list(stack.search(export(source)), stack.key());
    }

    private static String export(String source) {
        return "/api/v1/articles/_export?source=" + source;
    }

    private static long seconds(Instant begun) {
        return Duration.between(begun, Instant.now()).toSeconds();
    }

    private static void awaitHealthy() {
        await().atMost(HEALTHY)
                .pollInterval(BETWEEN)
                .untilAsserted(
                        () -> {
                            Map<String, String> health = stack.health();
                            assertThat(health).hasSize(10).containsValue("healthy");
                            assertThat(health.values()).containsOnly("healthy");
                        });
    }
}
