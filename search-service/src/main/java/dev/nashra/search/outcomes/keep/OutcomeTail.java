package dev.nashra.search.outcomes.keep;

import com.fasterxml.jackson.databind.ObjectReader;
import dev.nashra.contract.KafkaAccess;
import dev.nashra.contract.Outcome;
import dev.nashra.contract.Topics;
import dev.nashra.contract.WireFormat;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;

/**
 * Reads what became of articles, on a thread of its own and in a consumer group of its own, and has
 * it kept. Moves on only when it is kept; trouble with Kafka or with the keeper only holds it up,
 * and nothing else waits for it.
 */
public final class OutcomeTail implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(OutcomeTail.class);
    private static final ObjectReader JSON = WireFormat.mapper().readerFor(Outcome.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration CLOSE = Duration.ofSeconds(3);
    private static final long PAUSE_MILLIS = 1_000;

    private final KafkaAccess kafka;
    private final String group;
    private final Keeper keeper;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;
    private boolean told;

    /** Keeps outcomes, all of them or none; of what comes twice, one. */
    @FunctionalInterface
    public interface Keeper {
        /**
         * Keeps some.
         *
         * @throws IOException if that is not possible now
         */
        void keep(Collection<Outcome> outcomes) throws IOException;
    }

    /** Makes a tail; nothing is read yet. */
    public OutcomeTail(KafkaAccess kafka, String group, Keeper keeper) {
        this.kafka = kafka;
        this.group = group;
        this.keeper = keeper;
        this.thread = Thread.ofPlatform().daemon().name("outcome-tail").unstarted(this::run);
    }

    /** Begins to read. */
    public void start() {
        thread.start();
    }

    private void run() {
        do {
            try (Consumer<byte[], byte[]> consumer =
                    new KafkaConsumer<>(
                            settings(kafka, group),
                            new ByteArrayDeserializer(),
                            new ByteArrayDeserializer())) {
                follow(consumer);
            } catch (KafkaException e) {
                tell(e);
            } catch (RuntimeException | Error e) {
                LOG.error("following the outcomes failed, it begins anew", e);
            }
        } while (!isClosedWithin(PAUSE_MILLIS));
    }

    static Map<String, Object> settings(KafkaAccess kafka, String group) {
        Map<String, Object> settings = kafka.settings();
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2_000);
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        return settings;
    }

    private void follow(Consumer<byte[], byte[]> consumer) {
        consumer.subscribe(List.of(Topics.OUTCOMES));
        while (!isClosedWithin(0)) {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            if (records.isEmpty()) {
                continue;
            }
            try {
                keeper.keep(outcomes(records));
                consumer.commitSync();
                told = false;
            } catch (IOException e) {
                tell(e);
                rewind(consumer, records);
                isClosedWithin(PAUSE_MILLIS);
            }
        }
    }

    /** Reads them again: a consumer that waits here instead would lose its place in the group. */
    private static void rewind(
            Consumer<byte[], byte[]> consumer, ConsumerRecords<byte[], byte[]> records) {
        for (TopicPartition partition : records.partitions()) {
            if (consumer.assignment().contains(partition)) {
                consumer.seek(partition, records.records(partition).getFirst().offset());
            }
        }
    }

    private static List<Outcome> outcomes(ConsumerRecords<byte[], byte[]> records) {
        List<Outcome> outcomes = new ArrayList<>(records.count());
        for (ConsumerRecord<byte[], byte[]> each : records) {
            byte[] value = each.value();
            try {
                if (value != null && JSON.readValue(value) instanceof Outcome outcome) {
                    outcomes.add(outcome);
                }
            } catch (IOException e) {
                LOG.warnf("%s-%d@%d is no outcome", each.topic(), each.partition(), each.offset());
            }
        }
        return outcomes;
    }

    /** Says once what holds it up, and not with every attempt. */
    private void tell(Exception e) {
        if (!told) {
            LOG.warnf("outcomes cannot be kept now: %s", e);
            told = true;
        }
    }

    private boolean isClosedWithin(long millis) {
        try {
            return closed.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    /** Ends reading. */
    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join(CLOSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
