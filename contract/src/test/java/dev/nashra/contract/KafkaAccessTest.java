package dev.nashra.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaAccessTest {
    @TempDir Path folder;

    @Test
    void readsTheFileThatKafkasToolsRead() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("client.properties"),
                        "security.protocol=SSL\nssl.keystore.location=/run/secrets/client.pem\n");

        assertThat(KafkaAccess.of("kafka:9093", Optional.of(file)).settings())
                .isEqualTo(
                        Map.of(
                                "bootstrap.servers", "kafka:9093",
                                "security.protocol", "SSL",
                                "ssl.keystore.location", "/run/secrets/client.pem"));
    }

    @Test
    void leavesOpenBrokersAlone() {
        assertThat(KafkaAccess.of("kafka:9092", Optional.empty()).settings())
                .isEqualTo(Map.of("bootstrap.servers", "kafka:9092"));
    }

    @Test
    void refusesWhatWouldWeakenAPromise() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KafkaAccess("kafka:9092", Map.of("acks", "1")))
                .withMessageContaining("acks cannot be set");
    }

    @Test
    void saysWhichFileItCannotRead() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KafkaAccess.of("k:1", Optional.of(folder.resolve("none"))))
                .withMessageContaining("none");
    }

    @Test
    void keepsSecretsOutOfLogs() {
        KafkaAccess access =
                new KafkaAccess(
                        "k:1",
                        Map.of("security.protocol", "SASL_SSL", "sasl.jaas.config", "password"));

        assertThat(access).hasToString("k:1 SASL_SSL");
    }
}
