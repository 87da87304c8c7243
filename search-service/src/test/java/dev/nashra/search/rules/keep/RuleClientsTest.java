package dev.nashra.search.rules.keep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.contract.KafkaAccess;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/** The configuration that is in effect, after the client's own defaults and corrections. */
class RuleClientsTest {
    @Test
    void everyInSyncReplicaConfirmsAndRetriesDoNotDouble() {
        Map<String, Object> settings = RuleClients.settings(KafkaAccess.open("127.0.0.1:1"));
        settings.put("key.serializer", ByteArraySerializer.class.getName());
        settings.put("value.serializer", ByteArraySerializer.class.getName());
        ProducerConfig effective = new ProducerConfig(settings);

        assertThat(effective.getString("acks")).isEqualTo("-1");
        assertThat(effective.getBoolean("enable.idempotence")).isTrue();
    }
}
