package dev.nashra.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever is written to Kafka is confirmed by every replica in sync: none who writes escapes. */
class ProducersTest {
    @Test
    void everyProducerIsOneWhoseEffectiveSettingsAreTested() throws IOException {
        Checkout checkout = Checkout.find();
        List<String> makers =
                checkout.files(".java").stream()
                        .filter(file -> file.toString().contains("-service/src/main/"))
                        .filter(
                                file ->
                                        checkout.read(file)
                                                .matches("(?s).*new Kafka(Producer|Streams)\\b.*"))
                        .map(Path::getFileName)
                        .map(Path::toString)
                        .sorted()
                        .toList();

        // KafkaSettingsTest, RegisterSettingsTest, KafkaClientsTest, RuleClientsTest,
        // StreamsSettingsTest.
        assertThat(makers)
                .containsExactly(
                        "KafkaClients.java",
                        "KafkaLink.java",
                        "RegisterWriter.java",
                        "RuleClients.java",
                        "StreamsRunner.java");
    }
}
