package dev.nashra.search.consume;

import dev.nashra.contract.Topics;
import dev.nashra.search.SearchConfig;
import dev.nashra.search.life.Backlog;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * Enriched articles that no instance has settled yet, by the group's offsets. Kafka counts the ends
 * of transactions too, so an offset before the end need not mean that an article lies between; that
 * is found out by reading.
 */
@Singleton
public final class GroupBacklog implements Backlog {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Duration LONGEST_READ = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(200);

    private final SearchConfig.Consume config;
    private final GroupOffsets offsets;

    /** Takes the settings. */
    @Inject
    GroupBacklog(SearchConfig config) {
        this(config.consume());
    }

    GroupBacklog(SearchConfig.Consume config) {
        this.config = config;
        this.offsets = new GroupOffsets(config);
    }

    @Override
    public void awaitSettled() throws IOException, InterruptedException {
        try (Consumer<byte[], byte[]> kafka = KafkaClients.reader(config)) {
            Map<TopicPartition, Long> ends =
                    kafka.endOffsets(
                            kafka.partitionsFor(Topics.ENRICHED).stream()
                                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                                    .toList());
            while (!isSettled(kafka, ends)) {
                Thread.sleep(BETWEEN_LOOKS);
            }
        } catch (KafkaException | ExecutionException e) {
            throw new IOException("Kafka does not say what is settled", e);
        }
    }

    private boolean isSettled(Consumer<byte[], byte[]> kafka, Map<TopicPartition, Long> ends)
            throws ExecutionException, InterruptedException {
        try {
            Map<TopicPartition, OffsetAndMetadata> committed = offsets.committed();
            Map<TopicPartition, Long> open = new HashMap<>(ends);
            open.entrySet()
                    .removeIf(
                            each -> {
                                OffsetAndMetadata at = committed.get(each.getKey());
                                return each.getValue() == 0
                                        || (at != null && at.offset() >= each.getValue());
                            });
            return open.isEmpty() || isEmpty(kafka, open, committed);
        } catch (TimeoutException e) {
            return false;
        }
    }

    /** Tells whether nothing can be read between what is settled and the ends. */
    private static boolean isEmpty(
            Consumer<byte[], byte[]> kafka,
            Map<TopicPartition, Long> ends,
            Map<TopicPartition, OffsetAndMetadata> committed) {
        kafka.assign(ends.keySet());
        for (TopicPartition partition : ends.keySet()) {
            OffsetAndMetadata at = committed.get(partition);
            if (at == null) {
                kafka.seekToBeginning(List.of(partition));
            } else {
                kafka.seek(partition, at);
            }
        }
        long deadline = System.nanoTime() + LONGEST_READ.toNanos();
        while (System.nanoTime() < deadline) {
            for (ConsumerRecord<byte[], byte[]> record : kafka.poll(POLL)) {
                TopicPartition partition = new TopicPartition(record.topic(), record.partition());
                if (record.offset() < ends.getOrDefault(partition, 0L)) {
                    return false;
                }
            }
            if (ends.entrySet().stream()
                    .allMatch(e -> kafka.position(e.getKey()) >= e.getValue())) {
                return true;
            }
        }
        return false;
    }
}
