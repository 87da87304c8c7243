package dev.nashra.search.consume;

import dev.nashra.contract.Topics;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/**
 * Reads enriched articles on a thread of its own. While batches wait for Elasticsearch it goes on
 * polling with its partitions paused, so that it stays a member of its group and the heap stays
 * flat however long that takes. Offsets are committed only behind what is settled.
 */
final class ArticleConsumer implements Runnable {
    private static final Logger LOG = Logger.getLogger(ArticleConsumer.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration POLL_WHILE_BUSY = Duration.ofMillis(10);
    private static final Duration COMMIT = Duration.ofSeconds(5);

    private final org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> kafka;
    private final BatchesInFlight inFlight;
    private final Duration drainTimeout;
    private final Consumer<Throwable> onDeath;
    private final Map<TopicPartition, OffsetAndMetadata> toCommit = new HashMap<>();
    private final AtomicLong lag = new AtomicLong();
    private volatile boolean stopping;

    ArticleConsumer(
            org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> kafka,
            BatchesInFlight inFlight,
            Duration drainTimeout,
            Consumer<Throwable> onDeath) {
        this.kafka = kafka;
        this.inFlight = inFlight;
        this.drainTimeout = drainTimeout;
        this.onDeath = onDeath;
    }

    /** Records that were not settled yet when last looked at, read or not. */
    long lag() {
        return lag.get();
    }

    /** Ends {@link #run} after what is under way is settled, within the drain timeout. */
    void stop() {
        stopping = true;
        kafka.wakeup();
    }

    @Override
    public void run() {
        try {
            kafka.subscribe(List.of(Topics.ENRICHED), new Rebalance());
            while (!stopping) {
                turn();
            }
            drain();
            kafka.close(CloseOptions.timeout(Duration.ofSeconds(2)));
        } catch (WakeupException e) {
            throw new AssertionError("only poll is woken up", e);
        } catch (Throwable e) {
            onDeath.accept(e);
        }
    }

    private void turn() throws ExecutionException {
        if (inFlight.isFull()) {
            kafka.pause(kafka.assignment());
        } else {
            kafka.resume(kafka.paused());
        }
        ConsumerRecords<byte[], byte[]> records = poll();
        if (!records.isEmpty()) {
            inFlight.add(records);
        }
        toCommit.putAll(inFlight.takeSettled());
        commit();
        measureLag();
    }

    private ConsumerRecords<byte[], byte[]> poll() {
        try {
            return kafka.poll(inFlight.isEmpty() ? POLL : POLL_WHILE_BUSY);
        } catch (WakeupException e) {
            return ConsumerRecords.empty();
        } catch (RetriableException e) {
            LOG.warnf("Kafka did not answer a poll, polling again: %s", e.getMessage());
            return ConsumerRecords.empty();
        }
    }

    /** What cannot be committed now is committed with the next batch, or read again. */
    private void commit() {
        if (toCommit.isEmpty()) {
            return;
        }
        try {
            kafka.commitSync(Map.copyOf(toCommit), COMMIT);
            toCommit.clear();
        } catch (CommitFailedException e) {
            LOG.infof("partitions moved before a commit, their new reader starts earlier");
            toCommit.clear();
        } catch (WakeupException | RebalanceInProgressException | RetriableException e) {
            LOG.warnf("Kafka did not take a commit, it goes with the next: %s", e.getMessage());
        }
    }

    private void measureLag() {
        long sum = inFlight.records();
        for (TopicPartition partition : kafka.assignment()) {
            OptionalLong behind = kafka.currentLag(partition);
            sum += behind.orElse(0);
        }
        lag.set(sum);
    }

    private void drain() throws ExecutionException {
        long deadline = System.nanoTime() + drainTimeout.toNanos();
        try {
            while (!inFlight.isEmpty() && System.nanoTime() < deadline) {
                inFlight.awaitOldest(Duration.ofNanos(deadline - System.nanoTime()));
                toCommit.putAll(inFlight.takeSettled());
            }
        } catch (InterruptedException e) {
            LOG.info("stopping at once, what is under way will be read again");
        }
        try {
            commit();
        } catch (KafkaException e) {
            LOG.warnf("the last commit failed, some will be read again: %s", e.getMessage());
        }
    }

    private final class Rebalance implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            LOG.infof("assigned %s", partitions);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            try {
                toCommit.putAll(inFlight.takeSettled());
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
            commit();
            onPartitionsLost(partitions);
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            inFlight.forget(partitions);
            toCommit.keySet().removeAll(partitions);
        }
    }
}
