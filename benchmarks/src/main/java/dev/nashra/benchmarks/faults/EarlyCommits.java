package dev.nashra.benchmarks.faults;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Plants {@link Twin#COMMITS_FIRST}: moves a group's offsets to the end of what is written, again
 * and again. Within a transaction Kafka lets anybody do that who names no member.
 */
@SuppressWarnings("try") // it is interrupted only if all is
final class EarlyCommits implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final KafkaProducer<byte[], byte[]> producer;
    private final ConsumerGroupMetadata group;
    private final Map<TopicPartition, OffsetAndMetadata> ends;
    private final Thread thread;
    private volatile boolean isStopping;

    private EarlyCommits(
            String bootstrapServers, String group, Map<TopicPartition, OffsetAndMetadata> ends) {
        this.group = withoutMember(bootstrapServers, group);
        this.ends = ends;
        producer =
                new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers",
                                bootstrapServers,
                                "transactional.id",
                                "nashra-faults-early-commits"),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
        thread = Thread.ofPlatform().daemon().unstarted(this::run);
    }

    /** Starts. */
    static EarlyCommits start(
            String bootstrapServers, String group, Map<TopicPartition, OffsetAndMetadata> ends) {
        EarlyCommits commits = new EarlyCommits(bootstrapServers, group, ends);
        commits.producer.initTransactions();
        commits.thread.start();
        return commits;
    }

    /** A consumer that has subscribed to nothing is no member. */
    private static ConsumerGroupMetadata withoutMember(String bootstrapServers, String group) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", bootstrapServers, "group.id", group);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(
                        settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            return consumer.groupMetadata();
        }
    }

    private void run() {
        while (!isStopping) {
            producer.beginTransaction();
            producer.sendOffsetsToTransaction(ends, group);
            producer.commitTransaction();
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** Ends after a transaction: whoever reads the group's offsets would wait for an open one. */
    @Override
    public void close() throws InterruptedException {
        isStopping = true;
        thread.join();
        producer.close();
    }
}
