package dev.nashra.search.changes.keep;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.nashra.contract.ChangeEvent;
import dev.nashra.contract.EventType;
import dev.nashra.contract.KafkaAccess;
import dev.nashra.contract.Topics;
import dev.nashra.search.changes.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The topic of changes as a consumer sees it. */
final class ChangeRecords {
    static final TopicPartition PARTITION = new TopicPartition(Topics.CHANGES, 0);

    private ChangeRecords() {}

    static Consumer<byte[], byte[]> consumer(KafkaAccess kafka) {
        Consumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(
                        settings(kafka), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.assign(List.of(PARTITION));
        return consumer;
    }

    static Map<String, Object> settings(KafkaAccess kafka) {
        Map<String, Object> settings = kafka.settings();
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1_000);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 2 * 1024 * 1024);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        return settings;
    }

    /** Reads records; what is no change, for whatever a stranger wrote there, is left out. */
    static List<Change> changes(ConsumerRecords<byte[], byte[]> records) {
        List<Change> changes = new ArrayList<>(records.count());
        for (ConsumerRecord<byte[], byte[]> each : records) {
            Header type = each.headers().lastHeader(EventType.HEADER);
            byte[] article = each.value();
            if (type != null && article != null) {
                ChangeEvent.ofType(new String(type.value(), US_ASCII))
                        .ifPresent(event -> changes.add(new Change(each.offset(), event, article)));
            }
        }
        return changes;
    }
}
