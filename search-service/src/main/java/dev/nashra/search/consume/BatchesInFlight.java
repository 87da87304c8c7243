package dev.nashra.search.consume;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Batches being settled, oldest first. A batch's offsets come out only when it and all before it
 * are settled. Used by the consumer's thread alone.
 */
final class BatchesInFlight {
    private static final long NONE = -1;

    private final ExecutorService workers;
    private final Settler settler;
    private final int capacity;
    private final Deque<Batch> batches = new ArrayDeque<>();

    private volatile long oldestSince = NONE;

    private record Batch(
            Future<Settled> end,
            int records,
            Map<TopicPartition, OffsetAndMetadata> next,
            long since) {}

    BatchesInFlight(ExecutorService workers, Settler settler, int capacity) {
        this.workers = workers;
        this.settler = settler;
        this.capacity = capacity;
    }

    boolean isFull() {
        return batches.size() >= capacity;
    }

    boolean isEmpty() {
        return batches.isEmpty();
    }

    /** Counts the records that are not known to be settled. */
    int records() {
        return batches.stream().mapToInt(Batch::records).sum();
    }

    void add(ConsumerRecords<byte[], byte[]> records) {
        Future<Settled> end = workers.submit(() -> settler.settle(records));
        batches.add(
                new Batch(
                        end,
                        records.count(),
                        new HashMap<>(records.nextOffsets()),
                        System.nanoTime()));
        noteOldest();
    }

    private void noteOldest() {
        Batch oldest = batches.peek();
        oldestSince = oldest == null ? NONE : oldest.since();
    }

    /** Gives how long the oldest batch has been under way; zero if none is. For any thread. */
    Duration oldestAge() {
        long since = oldestSince;
        return since == NONE ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - since);
    }

    /**
     * Takes what has come of batches that are settled.
     *
     * @throws ExecutionException if one ended in an error, which only a bug can bring about
     */
    Settled takeSettled() throws ExecutionException {
        Settled all = new Settled();
        for (Batch head = batches.peek();
                head != null && head.end.isDone();
                head = batches.peek()) {
            try {
                Settled settled = head.end.get();
                settled.readFrom(head.next);
                all.add(settled);
            } catch (InterruptedException e) {
                throw new AssertionError("a future that is done does not wait", e);
            }
            batches.remove();
        }
        noteOldest();
        return all;
    }

    /** Forgets partitions that another consumer has now: their offsets are its to commit. */
    void forget(Collection<TopicPartition> partitions) {
        batches.forEach(batch -> batch.next.keySet().removeAll(partitions));
    }

    /** Waits until the oldest batch is settled, or for the time given. */
    void awaitOldest(Duration longest) throws InterruptedException {
        Batch oldest = batches.peek();
        if (oldest != null) {
            try {
                oldest.end.get(longest.toMillis(), TimeUnit.MILLISECONDS);
            } catch (ExecutionException | TimeoutException e) {
                // Whichever it was, takeSettled tells.
                return;
            }
        }
    }
}
