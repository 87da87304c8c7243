package dev.nashra.enrich.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nashra.contract.KafkaAccess;
import dev.nashra.enrich.EnrichConfig;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The producer of a stream thread, which writes all that comes out of the topology: articles,
 * rejections and changelogs.
 */
class StreamsSettingsTest {
    @TempDir private Path state;

    @Test
    void everyInSyncReplicaConfirmsAndRetriesDoNotDouble() {
        ProducerConfig effective = producer(Map.of());

        assertThat(effective.getString("acks")).isEqualTo("-1");
        assertThat(effective.getBoolean("enable.idempotence")).isTrue();
    }

    @Test
    void nobodyWeakensThatByASetting() {
        assertThatThrownBy(() -> producer(Map.of("producer.acks", "1")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("acks");
        assertThat(
                        producer(Map.of("producer.enable.idempotence", "false"))
                                .getBoolean("enable.idempotence"))
                .isTrue();
    }

    private ProducerConfig producer(Map<String, String> operator) {
        SmallRyeConfigBuilder config =
                new SmallRyeConfigBuilder()
                        .withMapping(EnrichConfig.class)
                        .withConverter(Duration.class, 200, new DurationConverter())
                        .withDefaultValue("nashra.enrich.state-dir", state.toString());
        operator.forEach((name, value) -> config.withDefaultValue(setting(name), value));
        EnrichConfig mapped = config.build().getConfigMapping(EnrichConfig.class);
        var streams =
                new StreamsConfig(StreamsSettings.of(mapped, KafkaAccess.open("127.0.0.1:1")));
        Map<String, Object> settings = streams.getProducerConfigs("test");
        settings.put("key.serializer", ByteArraySerializer.class.getName());
        settings.put("value.serializer", ByteArraySerializer.class.getName());
        return new ProducerConfig(settings);
    }

    private static String setting(String name) {
        return "nashra.enrich.streams.\"" + name + "\"";
    }
}
