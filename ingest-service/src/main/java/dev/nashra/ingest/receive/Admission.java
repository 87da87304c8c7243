package dev.nashra.ingest.receive;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Bounds how many bytes of bodies are worked on at once, and by that the memory and the number of
 * calls under way, however many callers come.
 */
public final class Admission {
    private static final int UNIT = 1024;

    /** What a call costs besides its body: its head, its answer, its place in line. */
    private static final int BASE_BYTES = 16 * 1024;

    private final Semaphore units;
    private final int total;
    private final Duration wait;

    /**
     * Makes an admission.
     *
     * @param bytes worked on at once
     * @param wait longest that a call waits for its turn
     */
    public Admission(long bytes, Duration wait) {
        this.total = Math.toIntExact(bytes / UNIT);
        this.units = new Semaphore(total, true);
        this.wait = wait;
    }

    /** A place, to be given back. */
    public interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Takes a place.
     *
     * @param bytes of body that will be held at once
     * @return empty if none came free in time
     * @throws InterruptedException if interrupted while waiting
     */
    public Optional<Place> enter(long bytes) throws InterruptedException {
        int wanted = (int) Math.min(total, (bytes + BASE_BYTES + UNIT - 1) / UNIT);
        if (!units.tryAcquire(wanted, wait.toNanos(), TimeUnit.NANOSECONDS)) {
            return Optional.empty();
        }
        return Optional.of(() -> units.release(wanted));
    }

    /** Bytes that are being worked on. */
    public long inUse() {
        return (long) (total - units.availablePermits()) * UNIT;
    }
}
