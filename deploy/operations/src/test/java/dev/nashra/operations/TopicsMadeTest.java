package dev.nashra.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nashra.contract.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The topics that manifests make are those that the services share, made alike. */
final class TopicsMadeTest {
    private static final List<String> MADE =
            Topics.ALL.stream()
                    .map(topic -> line(topic.name(), topic.partitions(), topic))
                    .toList();

    @Test
    void theJobMakesThem() throws IOException {
        try (Stream<String> lines = Files.lines(Deploy.path("kubernetes/base/create-topics.sh"))) {
            assertThat(lines.filter(line -> line.startsWith("topic nashra")))
                    .containsExactlyInAnyOrderElementsOf(MADE);
        }
        String script = Files.readString(Deploy.path("kubernetes/base/create-topics.sh"));
        assertThat(script)
                .contains(
                        "local bytes=" + Topics.MAX_DERIVED_BYTES,
                        "nashra.articles.raw.v1 ]; then bytes=" + Topics.MAX_RECORD_BYTES,
                        "max.message.bytes=\"$bytes\"",
                        "unclean.leader.election.enable=false");
    }

    @Test
    void strimziMakesThem() {
        List<JsonNode> topics =
                Overlay.read(Deploy.path("kubernetes/overlays/strimzi-eck/topics.yaml"));
        assertThat(topics.stream().map(TopicsMadeTest::line))
                .containsExactlyInAnyOrderElementsOf(MADE);
        for (JsonNode topic : topics) {
            assertThat(topic.at("/spec/config").path("min.insync.replicas").asInt()).isEqualTo(2);
            assertThat(topic.at("/spec/replicas").asInt()).isEqualTo(3);
            boolean raw = topic.at("/spec/topicName").asText().equals(Topics.RAW);
            assertThat(topic.at("/spec/config").path("max.message.bytes").asInt())
                    .isEqualTo(raw ? Topics.MAX_RECORD_BYTES : Topics.MAX_DERIVED_BYTES);
        }
    }

    private static String line(JsonNode topic) {
        JsonNode config = topic.at("/spec/config");
        return "topic %s %d %s %s"
                .formatted(
                        topic.at("/spec/topicName").asText(),
                        topic.at("/spec/partitions").asInt(),
                        config.path("cleanup.policy").asText(),
                        config.path("retention.ms").asText());
    }

    private static String line(String name, int partitions, Topics.Topic topic) {
        Map<String, String> config = new TreeMap<>(topic.config());
        return "topic %s %d %s %s"
                .formatted(
                        name, partitions, config.get("cleanup.policy"), config.get("retention.ms"));
    }
}
