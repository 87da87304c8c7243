package dev.nashra.search.changes.keep;

import dev.nashra.contract.KafkaAccess;
import dev.nashra.contract.Topics;
import dev.nashra.search.changes.Change;
import dev.nashra.search.changes.ChangeFeed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/**
 * Follows the end of the topic of changes into the feed, on a thread of its own and in no consumer
 * group. Trouble with Kafka only holds it up.
 */
public final class ChangeTail implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ChangeTail.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration CLOSE = Duration.ofSeconds(3);
    private static final long SLICE_BYTES = 128 * 1024;
    private static final long PAUSE_MILLIS = 500;
    private static final long ANSWER_MILLIS = 5_000;

    private final KafkaAccess kafka;
    private final ChangeFeed feed;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;
    private String log = "";
    private long next = -1;
    private boolean told;

    /** Makes a tail; nothing is read yet. */
    public ChangeTail(KafkaAccess kafka, ChangeFeed feed) {
        this.kafka = kafka;
        this.feed = feed;
        this.thread = Thread.ofPlatform().daemon().name("change-tail").unstarted(this::run);
    }

    /** Begins to read. */
    public void start() {
        thread.start();
    }

    private void run() {
        do {
            try (Consumer<byte[], byte[]> consumer = ChangeRecords.consumer(kafka)) {
                String id = topicId();
                if (!id.equals(log)) {
                    next = -1;
                    log = id;
                }
                follow(consumer);
            } catch (OffsetOutOfRangeException e) {
                LOG.warn("changes were deleted before they were read, so the feed begins anew");
                next = -1;
            } catch (KafkaException e) {
                tell(e);
            } catch (ExecutionException | TimeoutException e) {
                tell(e);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException | Error e) {
                LOG.error("following the changes failed, it begins anew", e);
            }
        } while (!isClosedWithin(PAUSE_MILLIS));
    }

    /** Says once what holds it up, and not with every attempt. */
    private void tell(Exception e) {
        if (!told) {
            LOG.warnf("changes cannot be read now: %s", e);
            told = true;
        }
    }

    private void follow(Consumer<byte[], byte[]> consumer) {
        if (next < 0) {
            next =
                    consumer.endOffsets(List.of(ChangeRecords.PARTITION))
                            .getOrDefault(ChangeRecords.PARTITION, 0L);
            feed.begin(log, next);
        }
        consumer.seek(ChangeRecords.PARTITION, next);
        while (!isClosedWithin(0)) {
            take(consumer);
        }
    }

    private void take(Consumer<byte[], byte[]> consumer) {
        ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
        long position = consumer.position(ChangeRecords.PARTITION);
        if (position > next) {
            next = position;
            handOn(ChangeRecords.changes(records), position);
        }
        told = false;
    }

    /** In slices, so that a burst of long articles is not one long send to every reader. */
    private void handOn(List<Change> changes, long position) {
        List<Change> slice = new ArrayList<>();
        long bytes = 0;
        for (Change change : changes) {
            if (!slice.isEmpty() && bytes + change.article().length > SLICE_BYTES) {
                feed.take(slice, change.offset());
                slice = new ArrayList<>();
                bytes = 0;
            }
            slice.add(change);
            bytes += change.article().length;
        }
        feed.take(slice, position);
    }

    private String topicId() throws ExecutionException, InterruptedException, TimeoutException {
        Admin admin =
                Admin.create(
                        kafka.with(
                                Map.of(
                                        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                                        (int) ANSWER_MILLIS,
                                        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                                        (int) ANSWER_MILLIS)));
        try {
            TopicDescription found =
                    admin.describeTopics(List.of(Topics.CHANGES))
                            .allTopicNames()
                            .get(ANSWER_MILLIS, TimeUnit.MILLISECONDS)
                            .get(Topics.CHANGES);
            return Objects.requireNonNull(found, Topics.CHANGES).topicId().toString();
        } finally {
            admin.close(Duration.ZERO);
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
