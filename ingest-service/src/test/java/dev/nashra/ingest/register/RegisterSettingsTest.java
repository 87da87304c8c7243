package dev.nashra.ingest.register;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.contract.KafkaAccess;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.Test;

/** The configuration that is in effect, after the client's own defaults and corrections. */
class RegisterSettingsTest {
    private final ProducerConfig effective =
            new ProducerConfig(new RegisterSettings(KafkaAccess.open("127.0.0.1:1")).producer());

    @Test
    void everyInSyncReplicaConfirmsAndRetriesDoNotDouble() {
        assertThat(effective.getString("acks")).isEqualTo("-1");
        assertThat(effective.getBoolean("enable.idempotence")).isTrue();
    }
}
