package dev.nashra.search.consume;

import dev.nashra.contract.Topics;
import dev.nashra.search.SearchConfig;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Kafka clients with the settings that our promises rest on. */
final class KafkaClients {
    private KafkaClients() {}

    static Consumer<byte[], byte[]> consumer(SearchConfig.Consume config) {
        return new KafkaConsumer<>(
                consumerSettings(config), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** A consumer of no group, which commits nothing. */
    static Consumer<byte[], byte[]> reader(SearchConfig.Consume config) {
        Map<String, Object> settings = consumerSettings(config);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return new KafkaConsumer<>(
                settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    static Producer<byte[], byte[]> producer(SearchConfig.Consume config, String name) {
        return new KafkaProducer<>(
                producerSettings(config, name),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    static Map<String, Object> consumerSettings(SearchConfig.Consume config) {
        int session = Math.toIntExact(config.sessionTimeout().toMillis());
        Map<String, Object> settings = config.access().settings();
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, config.group());
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, config.maxPollRecords());
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, session);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, session / 4);
        // How soon a topic that is created after us is noticed.
        settings.put(CommonClientConfigs.METADATA_MAX_AGE_CONFIG, 10_000);
        // Bounds what is fetched ahead, and so the heap while Elasticsearch is away.
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 2 * Topics.MAX_RECORD_BYTES);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 2 * 1024 * 1024);
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        return settings;
    }

    static Map<String, Object> producerSettings(SearchConfig.Consume config, String name) {
        Map<String, Object> settings = config.access().settings();
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, name);
        // So long what a killed instance left open holds up readers, unless it comes back before.
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 10_000);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 512 * 1024);
        // Measured before compression, which the topic's limit is not; headers come on top.
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 2 * Topics.MAX_RECORD_BYTES);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 8_000);
        return settings;
    }
}
