package dev.nashra.search.changes.keep;

import dev.nashra.contract.KafkaAccess;
import dev.nashra.search.changes.Change;
import dev.nashra.search.changes.ChangeArchive;
import dev.nashra.search.changes.ChangePage;
import dev.nashra.search.changes.ChangesUnavailableException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;

/**
 * Reads the topic of changes anywhere. Who reads on page by page mostly meets the same consumer
 * again, which has fetched ahead.
 */
public final class KafkaArchive implements ChangeArchive, AutoCloseable {
    private static final int READERS = 4;
    private static final long WAIT_MILLIS = 5_000;
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration READ = Duration.ofSeconds(5);

    private final KafkaAccess kafka;
    private final Semaphore places = new Semaphore(READERS, true);
    private final Deque<Consumer<byte[], byte[]>> idle = new ArrayDeque<>();
    private boolean closed;

    /** Makes an archive; nothing is read yet. */
    public KafkaArchive(KafkaAccess kafka) {
        this.kafka = kafka;
    }

    @Override
    public long first() {
        return with(
                consumer ->
                        consumer.beginningOffsets(List.of(ChangeRecords.PARTITION))
                                .getOrDefault(ChangeRecords.PARTITION, 0L));
    }

    @Override
    public ChangePage read(long from, long to, int most, long bytes) {
        return with(consumer -> read(consumer, from, to, most, bytes));
    }

    private static ChangePage read(
            Consumer<byte[], byte[]> consumer, long from, long to, int most, long bytes) {
        // Where it stands already, this throws nothing away that it has fetched ahead.
        consumer.seek(ChangeRecords.PARTITION, from);
        long deadline = System.nanoTime() + READ.toNanos();
        List<Change> page = new ArrayList<>();
        long size = 0;
        long position = from;
        while (position < to && page.isEmpty()) {
            for (Change change : ChangeRecords.changes(consumer.poll(POLL))) {
                if (change.offset() >= to || page.size() == most || size >= bytes) {
                    long next = page.isEmpty() ? to : page.getLast().offset() + 1;
                    consumer.seek(ChangeRecords.PARTITION, next);
                    return new ChangePage(page, next);
                }
                page.add(change);
                size += change.article().length;
            }
            position = consumer.position(ChangeRecords.PARTITION);
            if (position < to && page.isEmpty() && System.nanoTime() > deadline) {
                throw new ChangesUnavailableException("Kafka does not give the changes");
            }
        }
        return new ChangePage(page, Math.min(position, to));
    }

    private <T> T with(Function<Consumer<byte[], byte[]>, T> work) {
        boolean admitted = false;
        try {
            admitted = places.tryAcquire(WAIT_MILLIS, TimeUnit.MILLISECONDS);
            if (!admitted) {
                throw new ChangesUnavailableException("too many read old changes at once");
            }
            return use(work);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ChangesUnavailableException("the service is stopping", e);
        } finally {
            if (admitted) {
                places.release();
            }
        }
    }

    private <T> T use(Function<Consumer<byte[], byte[]>, T> work) {
        Consumer<byte[], byte[]> consumer = take();
        try {
            T result = work.apply(consumer);
            giveBack(consumer);
            return result;
        } catch (KafkaException e) {
            discard(consumer);
            throw new ChangesUnavailableException("Kafka does not give the changes", e);
        } catch (RuntimeException e) {
            discard(consumer);
            throw e;
        }
    }

    private Consumer<byte[], byte[]> take() {
        synchronized (idle) {
            Consumer<byte[], byte[]> last = idle.pollLast();
            if (last != null) {
                return last;
            }
        }
        return ChangeRecords.consumer(kafka);
    }

    private void giveBack(Consumer<byte[], byte[]> consumer) {
        synchronized (idle) {
            if (!closed) {
                idle.addLast(consumer);
                return;
            }
        }
        discard(consumer);
    }

    private static void discard(Consumer<byte[], byte[]> consumer) {
        consumer.close(CloseOptions.timeout(Duration.ZERO));
    }

    @Override
    public void close() {
        synchronized (idle) {
            closed = true;
            idle.forEach(KafkaArchive::discard);
            idle.clear();
        }
    }
}
