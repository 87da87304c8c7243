package dev.nashra.search.rules.keep;

import dev.nashra.contract.KafkaAccess;
import dev.nashra.contract.Topics;
import dev.nashra.search.rules.RulesUnavailableException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Kafka clients for rules, each of which answers or gives up within seconds. */
final class RuleClients {
    /** The same for all instances: see {@link KafkaRuleLog}. */
    static final String WRITER = "nashra-search-rules";

    private static final TopicPartition RULES = new TopicPartition(Topics.RULES, 0);
    private static final int MOST_MILLIS = 4_000;
    private static final int REQUEST_MILLIS = 3_000;

    private RuleClients() {}

    static Producer<byte[], byte[]> transactional(KafkaAccess kafka) {
        Map<String, Object> settings = settings(kafka);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, WRITER);
        // A writer that dies in between holds up readers so long, unless another claims before.
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 5_000);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        return producer(settings);
    }

    static Producer<byte[], byte[]> plain(KafkaAccess kafka) {
        Map<String, Object> settings = settings(kafka);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        return producer(settings);
    }

    private static Producer<byte[], byte[]> producer(Map<String, Object> settings) {
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    static Map<String, Object> settings(KafkaAccess kafka) {
        Map<String, Object> settings = kafka.settings();
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, MOST_MILLIS);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, MOST_MILLIS);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        return settings;
    }

    /** Gives the end of the rules' topic, whatever has been committed. */
    static long end(KafkaAccess kafka) {
        Admin admin =
                Admin.create(
                        kafka.with(
                                Map.of(
                                        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                                        REQUEST_MILLIS,
                                        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                                        MOST_MILLIS)));
        try {
            return admin.listOffsets(Map.of(RULES, OffsetSpec.latest()))
                    .partitionResult(RULES)
                    .get(MOST_MILLIS, TimeUnit.MILLISECONDS)
                    .offset();
        } catch (ExecutionException | TimeoutException e) {
            throw new RulesUnavailableException("Kafka does not say where the rules end", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RulesUnavailableException("the service is stopping", e);
        } finally {
            admin.close(Duration.ZERO);
        }
    }
}
