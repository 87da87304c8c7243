package dev.nashra.enrich.run;

import dev.nashra.contract.KafkaAccess;
import dev.nashra.contract.Topics;
import dev.nashra.enrich.EnrichConfig;
import dev.nashra.enrich.topology.RejectBugs;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;

/** The configuration of Kafka Streams: what the promises need, then what the operator says. */
final class StreamsSettings {
    /** Names the consumer group, the internal topics and the transactions. */
    static final String APPLICATION = "nashra-enrich";

    /** Ends of names, as clients' settings come with prefixes. */
    private static final Set<String> PROMISED =
            Set.of(
                    StreamsConfig.APPLICATION_ID_CONFIG,
                    StreamsConfig.PROCESSING_GUARANTEE_CONFIG,
                    StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG,
                    ProducerConfig.ACKS_CONFIG,
                    ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                    ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                    ConsumerConfig.AUTO_OFFSET_RESET_CONFIG);

    private StreamsSettings() {}

    static Properties of(EnrichConfig config, KafkaAccess kafka) {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, APPLICATION);
        settings.putAll(kafka.settings());
        settings.put(StreamsConfig.STATE_DIR_CONFIG, config.stateDir().toString());
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, config.run().threads());
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, config.run().commitInterval().toMillis());
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, -1);
        settings.put(
                StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG,
                RejectBugs.class.getName());
        settings.put(
                StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class.getName());
        settings.put(BoundedRocksDb.MEMORY_MIB, config.run().storeMemoryMib());
        settings.put(
                StreamsConfig.consumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG),
                InstanceId.of(config.stateDir()));
        // A crashed instance is missed after this; restarts within it cost no rebalance.
        settings.put(
                StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 15_000);
        settings.put(
                StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        // Above the longest stall of a thread that should survive it (KAFKA-19690).
        settings.put(
                StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), 60_000);
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        // Measured before compression, which the topic's limit is not; headers come on top.
        settings.put(
                StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG),
                2 * Topics.MAX_RECORD_BYTES);
        settings.put(
                StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG),
                Topics.MAX_DERIVED_BYTES);
        config.streams().keySet().forEach(StreamsSettings::refuseIfPromised);
        settings.putAll(config.streams());
        return settings;
    }

    private static void refuseIfPromised(String name) {
        if (PROMISED.stream().anyMatch(name::endsWith)) {
            throw new IllegalArgumentException(
                    "nashra.enrich.streams may not set " + name + ": promises rest on it");
        }
    }
}
