package dev.nashra.follow;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.nashra.contract.KafkaAccess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads a topic of one partition from its beginning and goes on reading, on a thread of its own and
 * in no consumer group: whoever has one knows all that the topic says. Trouble with Kafka only
 * holds it up.
 */
public final class TopicFollower implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(TopicFollower.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration METADATA = Duration.ofSeconds(5);
    private static final Duration CLOSE = Duration.ofSeconds(3);
    private static final long PAUSE_MILLIS = 250;
    private static final int BATCH = 5_000;

    private final TopicPartition partition;
    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final Receiver receiver;
    private final ReadMark mark = new ReadMark();
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;
    private @Nullable Long resume;
    private boolean told;

    /** Makes a follower; nothing is read yet. */
    public TopicFollower(KafkaAccess kafka, String topic, Receiver receiver) {
        this(topic, receiver, () -> consumer(kafka));
    }

    TopicFollower(String topic, Receiver receiver, Supplier<Consumer<byte[], byte[]>> consumers) {
        this.partition = new TopicPartition(topic, 0);
        this.receiver = receiver;
        this.consumers = consumers;
        this.thread = Thread.ofPlatform().daemon().name("follow-" + topic).unstarted(this::run);
    }

    private static Consumer<byte[], byte[]> consumer(KafkaAccess kafka) {
        return new KafkaConsumer<>(
                settings(kafka), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    static Map<String, Object> settings(KafkaAccess kafka) {
        Map<String, Object> settings = kafka.settings();
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, BATCH);
        // An answer with a change is sent at once; this bounds the wait for one without.
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 500);
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        return settings;
    }

    /** Begins to read. */
    public void start() {
        thread.start();
    }

    /** Gives how far the topic has been read. */
    public ReadMark mark() {
        return mark;
    }

    /** Tells whether all has been read that the topic held when reading began. */
    public boolean isCaughtUp() {
        return caughtUp.getCount() == 0;
    }

    /**
     * Waits until {@link #isCaughtUp()}.
     *
     * @return false if that took longer than allowed
     */
    public boolean awaitCaughtUp(Duration most) throws InterruptedException {
        return caughtUp.await(most.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void run() {
        do {
            try (Consumer<byte[], byte[]> consumer = consumers.get()) {
                follow(consumer);
            } catch (OffsetOutOfRangeException e) {
                LOG.warnf("%s is another topic than before, it is read anew", partition.topic());
                resume = null;
            } catch (KafkaException e) {
                tell(e);
            } catch (RuntimeException | Error e) {
                LOG.errorf(e, "reading %s failed, it is read anew", partition.topic());
                resume = null;
            }
        } while (!isClosedWithin(PAUSE_MILLIS));
    }

    /** Says once what holds it up, and not with every attempt. */
    private void tell(KafkaException e) {
        if (!told) {
            LOG.warnf("%s cannot be read now: %s", partition.topic(), e.toString());
            told = true;
        }
    }

    private void follow(Consumer<byte[], byte[]> consumer) {
        List<TopicPartition> one = List.of(partition);
        consumer.assign(one);
        long end = consumer.endOffsets(one, METADATA).getOrDefault(partition, 0L);
        if (resume == null) {
            receiver.begin();
            consumer.seekToBeginning(one);
        } else {
            consumer.seek(partition, resume);
        }
        while (!isClosedWithin(0)) {
            List<Change> changes = new ArrayList<>();
            consumer.poll(POLL).forEach(record -> changes.add(change(record)));
            if (!changes.isEmpty()) {
                receiver.take(changes);
            }
            long next = consumer.position(partition);
            resume = next;
            mark.set(next);
            told = false;
            if (next >= end && !isCaughtUp()) {
                LOG.infof("%s is read up to %d", partition.topic(), next);
                caughtUp.countDown();
            }
        }
    }

    private static Change change(ConsumerRecord<byte[], byte[]> record) {
        byte[] key = record.key();
        return new Change(
                key == null ? "" : new String(key, UTF_8), record.value(), record.offset());
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
