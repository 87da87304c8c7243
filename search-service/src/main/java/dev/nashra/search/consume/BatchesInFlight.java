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
    private final ExecutorService workers;
    private final Settler settler;
    private final int capacity;
    private final Deque<Batch> batches = new ArrayDeque<>();

    private record Batch(Future<?> end, int records, Map<TopicPartition, OffsetAndMetadata> next) {}

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
        Future<?> end =
                workers.submit(
                        () -> {
                            settler.settle(records);
                            return null;
                        });
        batches.add(new Batch(end, records.count(), new HashMap<>(records.nextOffsets())));
    }

    /**
     * Takes the offsets of batches that are settled.
     *
     * @throws ExecutionException if one ended in an error, which only a bug can bring about
     */
    Map<TopicPartition, OffsetAndMetadata> takeSettled() throws ExecutionException {
        Map<TopicPartition, OffsetAndMetadata> settled = new HashMap<>();
        for (Batch head = batches.peek();
                head != null && head.end.isDone();
                head = batches.peek()) {
            try {
                head.end.get();
            } catch (InterruptedException e) {
                throw new AssertionError("a future that is done does not wait", e);
            }
            settled.putAll(head.next);
            batches.remove();
        }
        return settled;
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
