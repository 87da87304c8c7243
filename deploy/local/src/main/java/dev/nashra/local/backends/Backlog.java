package dev.nashra.local.backends;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * What a consumer group has yet to deal with, for a test that waits until all is done.
 *
 * <p>Offsets alone do not tell: behind the last record there may be the mark of a transaction,
 * which no group ever commits, or the records of one that is still open. So what lies behind the
 * committed offset is read.
 */
public final class Backlog implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final long ANSWER_SECONDS = 10;

    private final String group;
    private final Admin admin;
    private final KafkaConsumer<byte[], byte[]> consumer;

    /** Looks at a group's topics; takes no part in the group. */
    public Backlog(String bootstrapServers, String group) {
        this.group = group;
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
        this.consumer =
                new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers", bootstrapServers,
                                // Streams may have deleted what it is done with meanwhile. Set to
                                // the end then, we would take the rest for done.
                                "auto.offset.reset", "earliest",
                                "enable.auto.commit", "false",
                                "isolation.level", "read_committed"),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
    }

    /**
     * Tells whether the group is done with all records of some topics, and no transaction is open.
     *
     * @param topics that exist, in the order in which records flow from one to the next: what is
     *     done with the first stands in the second
     * @throws IllegalStateException if the broker refuses
     */
    public boolean isEmpty(List<String> topics) {
        return topics.stream().allMatch(this::isDone);
    }

    /** Gives the offset behind the last record of each partition, in open transactions or not. */
    public Map<TopicPartition, Long> ends(String topic) {
        try {
            return ends(partitions(topic)).entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue().offset()));
        } catch (TimeoutException | ExecutionException e) {
            throw new IllegalStateException("cannot tell the end of " + topic, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private List<TopicPartition> partitions(String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(each -> new TopicPartition(topic, each.partition()))
                .toList();
    }

    private Map<TopicPartition, ListOffsetsResultInfo> ends(List<TopicPartition> partitions)
            throws ExecutionException, InterruptedException, TimeoutException {
        return admin.listOffsets(
                        partitions.stream()
                                .collect(
                                        Collectors.toMap(
                                                each -> each, each -> OffsetSpec.latest())))
                .all()
                .get(ANSWER_SECONDS, TimeUnit.SECONDS);
    }

    private boolean isDone(String topic) {
        List<TopicPartition> partitions = partitions(topic);
        try {
            return isDone(partitions);
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot tell the offsets of " + topic, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private boolean isDone(List<TopicPartition> partitions)
            throws ExecutionException, InterruptedException, TimeoutException {
        // The very end, open transactions included: the reader cannot come to it before they close.
        Map<TopicPartition, ListOffsetsResultInfo> ends = ends(partitions);
        Map<TopicPartition, OffsetAndMetadata> committed =
                admin.listConsumerGroupOffsets(group)
                        .partitionsToOffsetAndMetadata()
                        .get(ANSWER_SECONDS, TimeUnit.SECONDS);
        consumer.assign(partitions);
        for (TopicPartition each : partitions) {
            OffsetAndMetadata done = committed.get(each);
            consumer.seek(each, done == null ? 0 : done.offset());
        }
        while (ends.entrySet().stream()
                .anyMatch(end -> consumer.position(end.getKey()) < end.getValue().offset())) {
            long before = positions(partitions);
            if (!consumer.poll(POLL).isEmpty() || positions(partitions) == before) {
                return false;
            }
        }
        return true;
    }

    private long positions(List<TopicPartition> partitions) {
        return partitions.stream().mapToLong(consumer::position).sum();
    }

    @Override
    public void close() {
        consumer.close();
        admin.close();
    }
}
