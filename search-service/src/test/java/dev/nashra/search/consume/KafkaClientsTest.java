package dev.nashra.search.consume;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.search.SearchConfig;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.Test;

/** What the clients really run with: a single broker would hide most mistakes here. */
class KafkaClientsTest {
    private static final SearchConfig.Consume CONFIG =
            new SmallRyeConfigBuilder()
                    .withMapping(SearchConfig.class)
                    .withConverter(Duration.class, 200, new DurationConverter())
                    .withDefaultValue("nashra.search.elasticsearch.url", "http://127.0.0.1:9200")
                    .withDefaultValue("nashra.search.consume.bootstrap-servers", "127.0.0.1:9092")
                    .withDefaultValue("nashra.search.consume.instance", "1")
                    .build()
                    .getConfigMapping(SearchConfig.class)
                    .consume();

    @Test
    void readsOnlyWhatIsCommittedAndCommitsByItself() {
        Map<String, Object> settings = KafkaClients.consumerSettings(CONFIG);
        ConsumerConfig effective = effective(settings);

        assertThat(effective.getString("isolation.level")).isEqualTo("read_committed");
        assertThat(effective.getString("auto.offset.reset")).isEqualTo("earliest");
        assertThat(effective.getBoolean("enable.auto.commit")).isFalse();
        assertThat(effective.getBoolean("allow.auto.create.topics")).isFalse();
        assertThat(effective.getInt("heartbeat.interval.ms"))
                .isLessThan(effective.getInt("session.timeout.ms") / 3);
    }

    @Test
    void writesWithEveryAcknowledgementAndInTransactions() {
        Map<String, Object> settings = KafkaClients.producerSettings(CONFIG, "nashra-search-1");
        settings.put("key.serializer", "org.apache.kafka.common.serialization.ByteArraySerializer");
        settings.put(
                "value.serializer", "org.apache.kafka.common.serialization.ByteArraySerializer");
        ProducerConfig effective = new ProducerConfig(settings);

        assertThat(effective.getString("acks")).isEqualTo("-1");
        assertThat(effective.getBoolean("enable.idempotence")).isTrue();
        assertThat(effective.getString("transactional.id")).isEqualTo("nashra-search-1");
        assertThat(effective.getInt("delivery.timeout.ms"))
                .isLessThan(effective.getInt("transaction.timeout.ms"));
    }

    private static ConsumerConfig effective(Map<String, Object> settings) {
        settings.put(
                "key.deserializer", "org.apache.kafka.common.serialization.ByteArrayDeserializer");
        settings.put(
                "value.deserializer",
                "org.apache.kafka.common.serialization.ByteArrayDeserializer");
        return new ConsumerConfig(settings);
    }
}
