package dev.nashra.search.api;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How fast a reader takes what is written for it. Only the time counts in which it is waited for.
 * Safe for use by many threads.
 */
final class ReaderPace {
    /** What a reader must take in its time. */
    static final int LEAST_BYTES = 64 * 1024;

    private final long patience;
    private final LongSupplier nanos;
    private long bytes;
    private long waited;
    private long since;
    private boolean isWaiting;

    /**
     * Begins with a reader that has taken nothing.
     *
     * @param patience for {@link #LEAST_BYTES}
     * @param nanos gives the time as {@link System#nanoTime} does
     */
    ReaderPace(Duration patience, LongSupplier nanos) {
        this.patience = patience.toNanos();
        this.nanos = nanos;
    }

    /** From now on the reader is waited for. */
    synchronized void awaits() {
        isWaiting = true;
        since = nanos.getAsLong();
    }

    /** The reader, or the network for it, took something. */
    synchronized void took(int more) {
        waited += nanos.getAsLong() - since;
        isWaiting = false;
        bytes += more;
        if (bytes >= LEAST_BYTES) {
            bytes = 0;
            waited = 0;
        }
    }

    /** Tells whether it was waited for too long. */
    synchronized boolean isTooSlow() {
        return waited + (isWaiting ? nanos.getAsLong() - since : 0) > patience;
    }
}
