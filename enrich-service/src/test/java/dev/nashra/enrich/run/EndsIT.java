package dev.nashra.enrich.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.nashra.contract.Topics;
import dev.nashra.local.backends.KafkaNode;
import dev.nashra.local.backends.KafkaTopics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the service ends when it cannot go on, and when it is told to and Kafka is not there. */
@Tag("backends")
class EndsIT {
    private static final Duration START = Duration.ofSeconds(90);

    @TempDir private Path folder;

    @Test
    void aTopologyThatIsDeadEndsTheProcessAndSaysSo() throws Exception {
        Map<String, String> impatient =
                Map.of(
                        "NASHRA_ENRICH_RUN_MAX_REPLACEMENTS", "0",
                        "NASHRA_ENRICH_STREAMS__METADATA_MAX_AGE_MS_", "1000");
        try (KafkaNode kafka = KafkaNode.start()) {
            KafkaTopics.create(kafka.bootstrapServers());
            try (EnrichProcess service = start(kafka, impatient)) {
                try (Admin admin =
                        Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
                    admin.deleteTopics(List.of(Topics.RAW)).all().get();
                }

                assertThat(service.awaitEnd(Duration.ofSeconds(90))).isEqualTo(1);
            }
        }
        assertThat(log())
                .containsOnlyOnce("Ending the process")
                .containsPattern("Ending the process: Streams is (ERROR|NOT_RUNNING)");
    }

    /**
     * A clean stop needs Kafka; without it the bound holds, and the state is restored next time.
     */
    @Test
    void aStopEndsWithinItsBoundThoughKafkaDoesNotAnswer() throws Exception {
        try (KafkaNode kafka = KafkaNode.start()) {
            KafkaTopics.create(kafka.bootstrapServers());
            try (EnrichProcess service =
                    start(kafka, Map.of("NASHRA_ENRICH_RUN_CLOSE_TIMEOUT", "3s"))) {
                kafka.pause();
                try {
                    Instant asked = Instant.now();
                    int code = service.stop();

                    assertThat(code).isIn(0, 1, 143);
                    assertThat(Duration.between(asked, Instant.now()))
                            .isLessThan(Duration.ofSeconds(20));
                } finally {
                    kafka.resume();
                }
            }
        }
    }

    private EnrichProcess start(KafkaNode kafka, Map<String, String> settings) {
        EnrichProcess service =
                EnrichProcess.start(kafka.bootstrapServers(), folder.resolve("state"), settings);
        await().atMost(START).until(() -> service.health("ready").contains("\"RUNNING\""));
        return service;
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("enrich.log"));
    }
}
