package dev.nashra.enrich.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nashra.contract.KafkaAccess;
import dev.nashra.contract.Topics;
import dev.nashra.enrich.EnrichConfig;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({
        "producer.acks, 1",
        "producer.enable.idempotence, false",
        "processing.guarantee, at_least_once",
        "processing.exception.handler, org.example.Skip",
        "main.consumer.isolation.level, read_uncommitted",
        "application.id, other"
    })
    void nobodyWeakensAPromiseByASetting(String name, String value) {
        assertThatThrownBy(() -> producer(Map.of(name, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name);
    }

    @Test
    void whatIsNoPromiseIsTheOperators() {
        assertThat(producer(Map.of("producer.linger.ms", "7")).getLong("linger.ms")).isEqualTo(7);
    }

    @Test
    void whatTheRawTopicTookFitsWithTheHeadersOfARejection() {
        assertThat(producer(Map.of()).getInt("max.request.size"))
                .isGreaterThan(Topics.MAX_RECORD_BYTES);
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
