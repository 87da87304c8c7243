package dev.nashra.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.contract.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the compose files say agrees with the contract, and opens no more than it should. */
class ComposeFileTest {
    private static final Pattern TOPIC =
            Pattern.compile("(?m)^topic (\\S+) (\\d+) (\\w+) (?:\"\\$\\(days (\\d+)\\)\"|(-1))$");
    private static final Pattern PUBLISHED = Pattern.compile("(?m)^ +ports: (.*)$");

    private static Path folder;
    private static Checkout checkout;

    @BeforeAll
    static void read() throws IOException {
        checkout = Checkout.find();
        folder = checkout.root().resolve("deploy/compose");
    }

    @Test
    void makesTheTopicsOfTheContract() {
        List<Topics.Topic> made =
                TOPIC.matcher(checkout.read(folder.resolve("create-topics")))
                        .results()
                        .map(
                                line -> {
                                    Duration kept =
                                            line.group(4) == null
                                                    ? null
                                                    : Duration.ofDays(
                                                            Long.parseLong(line.group(4)));
                                    int partitions = Integer.parseInt(line.group(2));
                                    assertThat(line.group(3))
                                            .isEqualTo(kept == null ? "compact" : "delete");
                                    return new Topics.Topic(line.group(1), partitions, kept);
                                })
                        .toList();

        assertThat(made).isEqualTo(Topics.ALL);
    }

    @Test
    void makesTopicsThatTakeTheLargestRecord() {
        assertThat(checkout.read(folder.resolve("create-topics")))
                .contains("local bytes=" + Topics.MAX_DERIVED_BYTES)
                .contains("nashra.articles.raw.v1 ]; then bytes=" + Topics.MAX_RECORD_BYTES)
                .contains("max.message.bytes=\"$bytes\"")
                .contains("unclean.leader.election.enable=false");
    }

    @Test
    void publishesTheTwoHttpPortsAndOnlyToThisHost() {
        assertThat(published("docker-compose.yml"))
                .containsExactly(
                        "[\"${NASHRA_BIND:-127.0.0.1}:${NASHRA_INGEST_PORT:-8081}:8081\"]",
                        "[\"${NASHRA_BIND:-127.0.0.1}:${NASHRA_SEARCH_PORT:-8080}:8080\"]",
                        // Only with the profile that has it.
                        "[\"127.0.0.1:${NASHRA_GRAFANA_PORT:-3000}:3000\"]");
        assertThat(published("compose.ha.yml"))
                .containsExactly(
                        "[\"${NASHRA_BIND:-127.0.0.1}:${NASHRA_INGEST_2_PORT:-8181}:8081\"]",
                        "[\"${NASHRA_BIND:-127.0.0.1}:${NASHRA_SEARCH_2_PORT:-8180}:8080\"]");
    }

    @Test
    void keepsEveryRecordInThreePlacesWithThreeBrokers() {
        assertThat(checkout.read(folder.resolve("compose.ha.yml")))
                .contains("KAFKA_DEFAULT_REPLICATION_FACTOR: 3")
                .contains("KAFKA_MIN_INSYNC_REPLICAS: 2")
                .contains("KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR: 3")
                .contains("KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR: 3")
                .contains("REPLICATION: 3")
                .contains("MIN_ISR: 2");
    }

    private static List<String> published(String file) {
        return PUBLISHED
                .matcher(checkout.read(folder.resolve(file)))
                .results()
                .map(line -> line.group(1))
                .toList();
    }
}
