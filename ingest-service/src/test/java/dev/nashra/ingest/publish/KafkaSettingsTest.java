package dev.nashra.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.contract.KafkaAccess;
import dev.nashra.contract.Topics;
import java.time.Duration;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.Test;

/** The configuration that is in effect, after the client's own defaults and corrections. */
class KafkaSettingsTest {
    private final ProducerConfig effective =
            new ProducerConfig(
                    new KafkaSettings(KafkaAccess.open("127.0.0.1:1"), 32_000_000).producer());

    @Test
    void everyInSyncReplicaConfirmsAndRetriesDoNotDouble() {
        assertThat(effective.getString("acks")).isEqualTo("-1");
        assertThat(effective.getBoolean("enable.idempotence")).isTrue();
        assertThat(effective.getInt("max.in.flight.requests.per.connection"))
                .isLessThanOrEqualTo(5);
        assertThat(effective.getInt("retries")).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void outcomeIsKnownBeforeTheAnswerIsDue() {
        assertThat(KafkaSettings.ANSWER_WITHIN).isLessThan(Duration.ofSeconds(5));
        assertThat(Duration.ofMillis(effective.getInt("delivery.timeout.ms")))
                .isLessThan(KafkaSettings.ANSWER_WITHIN);
        assertThat(Duration.ofMillis(effective.getLong("max.block.ms")))
                .isLessThan(KafkaSettings.ANSWER_WITHIN);
    }

    @Test
    void anythingThatFitsTheTopicIsSent() {
        assertThat(effective.getInt("max.request.size")).isEqualTo(Topics.MAX_RECORD_BYTES);
    }
}
