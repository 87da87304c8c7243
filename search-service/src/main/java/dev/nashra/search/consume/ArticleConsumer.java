package dev.nashra.search.consume;

import dev.nashra.contract.Topics;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads enriched articles on a thread of its own. While batches wait for Elasticsearch it goes on
 * polling with its partitions paused, so that it stays a member of its group and the heap stays
 * flat however long that takes. What is settled goes into the ledger together with the offsets
 * behind it, so that a change is announced if and only if it is never read again.
 */
final class ArticleConsumer implements Runnable {
    private static final Logger LOG = Logger.getLogger(ArticleConsumer.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration POLL_WHILE_BUSY = Duration.ofMillis(10);
    private static final Duration LOOK_UP = Duration.ofSeconds(5);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(250);

    private final org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> kafka;
    private final BatchesInFlight inFlight;
    private final Ledger ledger;
    private final Duration drainTimeout;
    private final Consumer<Throwable> onDeath;
    private Settled toWrite = new Settled();
    private boolean inDoubt;
    private long nextAttempt;
    private final AtomicLong lag = new AtomicLong();
    private volatile long cameRound = System.nanoTime();
    private volatile boolean stopping;

    ArticleConsumer(
            org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> kafka,
            BatchesInFlight inFlight,
            Ledger ledger,
            Duration drainTimeout,
            Consumer<Throwable> onDeath) {
        this.kafka = kafka;
        this.inFlight = inFlight;
        this.ledger = ledger;
        this.drainTimeout = drainTimeout;
        this.onDeath = onDeath;
    }

    /** Records that were not settled yet when last looked at, read or not. */
    long lag() {
        return lag.get();
    }

    /** Gives how long ago it last came round to read, if only to find nothing. For any thread. */
    Duration silence() {
        return Duration.ofNanos(System.nanoTime() - cameRound);
    }

    /** Gives how long the oldest batch has been under way. For any thread. */
    Duration oldestBatch() {
        return inFlight.oldestAge();
    }

    /** Ends {@link #run} after what is under way is settled, within the drain timeout. */
    void stop() {
        stopping = true;
        kafka.wakeup();
    }

    @Override
    public void run() {
        try {
            ledger.prepare();
            kafka.subscribe(List.of(Topics.ENRICHED), new Rebalance());
            while (!stopping) {
                turn();
                cameRound = System.nanoTime();
            }
            drain();
            ledger.close();
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
        writeSettled();
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

    /**
     * Writes down what is settled. While it is not known what came of an attempt, nothing is added
     * to it: written or not, it is so as a whole.
     */
    private void writeSettled() throws ExecutionException {
        if (inDoubt && System.nanoTime() - nextAttempt < 0) {
            return;
        }
        if (inDoubt) {
            resolve();
        }
        if (!inDoubt) {
            toWrite.add(inFlight.takeSettled());
            write();
        }
    }

    /**
     * Finds out what came of an attempt by the group's offsets, which were in it. They are certain
     * once the transaction has ended, and the next producer by its name ends it.
     */
    private void resolve() {
        nextAttempt = System.nanoTime() + BETWEEN_ATTEMPTS.toNanos();
        if (!ledger.prepare()) {
            return;
        }
        try {
            Map<TopicPartition, OffsetAndMetadata> next = toWrite.next();
            Map<TopicPartition, OffsetAndMetadata> committed =
                    kafka.committed(next.keySet(), LOOK_UP);
            boolean written =
                    next.entrySet().stream()
                            .allMatch(e -> reaches(committed.get(e.getKey()), e.getValue()));
            inDoubt = false;
            if (written) {
                toWrite = new Settled();
            } else {
                write();
            }
        } catch (WakeupException | RetriableException e) {
            LOG.debugf(e, "the group's offsets are not known yet");
        }
    }

    private static boolean reaches(@Nullable OffsetAndMetadata at, OffsetAndMetadata next) {
        return at != null && at.offset() >= next.offset();
    }

    private void write() {
        if (toWrite.isEmpty()) {
            toWrite = new Settled();
            inDoubt = false;
            return;
        }
        switch (ledger.write(toWrite, kafka.groupMetadata())) {
            case WRITTEN, MOVED -> {
                toWrite = new Settled();
                inDoubt = false;
            }
            case UNKNOWN -> {
                inDoubt = true;
                nextAttempt = System.nanoTime() + BETWEEN_ATTEMPTS.toNanos();
            }
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
            while ((inDoubt || !inFlight.isEmpty()) && System.nanoTime() < deadline) {
                if (inDoubt) {
                    Thread.sleep(BETWEEN_ATTEMPTS);
                }
                inFlight.awaitOldest(Duration.ofNanos(deadline - System.nanoTime()));
                writeSettled();
            }
            writeSettled();
        } catch (InterruptedException e) {
            LOG.info("stopping at once, what is under way will be read again");
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
                writeSettled();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
            onPartitionsLost(partitions);
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            inFlight.forget(partitions);
            toWrite.forget(partitions);
        }
    }
}
