package dev.nashra.ingest.register;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nashra.contract.Topics;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Reads the whole topic and goes on reading, and shares its partitions with the other instances, on
 * one thread. Begins anew after whatever trouble.
 */
final class RegisterReader implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(RegisterReader.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration METADATA = Duration.ofSeconds(5);
    private static final long PAUSE_MILLIS = 1_000;
    private static final long CLOSE_MILLIS = 5_000;

    private final RegisterSettings settings;
    private final ObjectMapper mapper;
    private final RegisterTable table;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread =
            Thread.ofPlatform().daemon().name("feed-register").unstarted(this::readAndAgain);
    private volatile boolean ready;
    private volatile Set<Integer> mine = Set.of();

    RegisterReader(RegisterSettings settings, ObjectMapper mapper, RegisterTable table) {
        this.settings = settings;
        this.mapper = mapper;
        this.table = table;
    }

    void start() {
        thread.start();
    }

    boolean isReady() {
        return ready;
    }

    boolean has(int partition) {
        return ready && mine.contains(partition);
    }

    private void readAndAgain() {
        boolean again = true;
        while (again) {
            try (Consumer<byte[], byte[]> reader = new KafkaConsumer<>(settings.reader());
                    Consumer<byte[], byte[]> member = new KafkaConsumer<>(settings.member())) {
                read(reader, member);
            } catch (KafkaException e) {
                LOG.warnf("the feeds cannot be read now: %s", e.toString());
            } catch (RuntimeException | Error e) {
                LOG.error("the reader of feeds failed and begins anew", e);
            } finally {
                mine = Set.of();
            }
            again = !isClosedWithin(PAUSE_MILLIS);
        }
    }

    private void read(Consumer<byte[], byte[]> reader, Consumer<byte[], byte[]> member) {
        List<TopicPartition> all = partitions(reader);
        if (all.isEmpty()) {
            return;
        }
        reader.assign(all);
        reader.seekToBeginning(all);
        Map<TopicPartition, Long> ends = reader.endOffsets(all);
        // What is read anew is not known until it has been read.
        ready = false;
        table.clear();
        member.subscribe(List.of(Topics.REGISTER), new Shares(member));
        while (!isClosedWithin(0)) {
            for (ConsumerRecord<byte[], byte[]> record : reader.poll(POLL)) {
                apply(record);
            }
            all.forEach(each -> table.readUpTo(each.partition(), reader.position(each)));
            ready =
                    ready
                            || all.stream()
                                    .allMatch(
                                            each ->
                                                    reader.position(each)
                                                            >= ends.getOrDefault(each, 0L));
            member.poll(Duration.ZERO);
        }
    }

    /** None while the topic has not been made. */
    private static List<TopicPartition> partitions(Consumer<byte[], byte[]> reader) {
        List<PartitionInfo> infos = reader.partitionsFor(Topics.REGISTER, METADATA);
        return infos == null
                ? List.of()
                : infos.stream()
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
    }

    private void apply(ConsumerRecord<byte[], byte[]> record) {
        try {
            table.apply(RegisterEntry.read(record.key(), record.value(), mapper));
        } catch (IOException | RuntimeException e) {
            // Written by something newer, or not by us: it must not keep the rest from being
            // polled.
            LOG.errorf(
                    "record %d of partition %d is no feed: %s",
                    record.offset(), record.partition(), e.getMessage());
        }
    }

    private boolean isClosedWithin(long millis) {
        try {
            return closed.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    /** Leaves the others its partitions. */
    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join(CLOSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What this instance has of the partitions. They are paused: the reader reads them. */
    private final class Shares implements ConsumerRebalanceListener {
        private final Consumer<byte[], byte[]> member;

        Shares(Consumer<byte[], byte[]> member) {
            this.member = member;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            member.pause(partitions);
            mine =
                    member.assignment().stream()
                            .map(TopicPartition::partition)
                            .collect(Collectors.toUnmodifiableSet());
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            Set<Integer> gone =
                    partitions.stream()
                            .map(TopicPartition::partition)
                            .collect(Collectors.toUnmodifiableSet());
            mine =
                    mine.stream()
                            .filter(each -> !gone.contains(each))
                            .collect(Collectors.toUnmodifiableSet());
        }
    }
}
