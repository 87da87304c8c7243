package dev.nashra.search.changes;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.LongSupplier;

/**
 * One reader of a stream. What it has not taken is bounded in bytes and in time; a reader that
 * exceeds either is cut, and comes back where it was. Sent to by one thread at a time.
 *
 * @param <B> see {@link Outlet}
 */
public final class StreamReader<B> {
    private final Outlet<B> outlet;
    private final Limits limits;
    private final LongSupplier nanoTime;
    private final Deque<Unsent> unsent = new ArrayDeque<>();
    private long unsentBytes;
    private long lastSent;
    private boolean gone;
    private volatile long from;

    private record Unsent(long since, int bytes) {}

    /**
     * What a reader may leave untaken.
     *
     * @param bytes most, unless a single send is larger
     * @param nanos longest for any of it
     */
    public record Limits(long bytes, long nanos) {}

    /**
     * Makes a reader.
     *
     * @param from the offset that it is to have first
     * @param nanoTime a clock that never goes back
     */
    public StreamReader(Outlet<B> outlet, long from, Limits limits, LongSupplier nanoTime) {
        this.outlet = outlet;
        this.from = from;
        this.limits = limits;
        this.nanoTime = nanoTime;
        this.lastSent = nanoTime.getAsLong();
    }

    /** Gives the offset that the reader is to have next. */
    long from() {
        return from;
    }

    /** Says what the reader is to have next. */
    void goOnAt(long offset) {
        from = offset;
    }

    /**
     * Sends, or cuts a reader that is too slow.
     *
     * @param size of the bytes
     * @return ends when they are on their way, or the reader is gone
     */
    CompletionStage<?> send(B bytes, int size) {
        if (isGone()) {
            return CompletableFuture.completedStage(null);
        }
        if (!admits(size)) {
            cut();
            return CompletableFuture.completedStage(null);
        }
        return outlet.send(bytes)
                .handle(
                        (done, failure) -> {
                            sent();
                            return done;
                        });
    }

    private synchronized boolean admits(int size) {
        if (unsentBytes > 0 && unsentBytes + size > limits.bytes()) {
            return false;
        }
        lastSent = nanoTime.getAsLong();
        unsentBytes += size;
        unsent.addLast(new Unsent(lastSent, size));
        return true;
    }

    /** Bytes leave in the order in which they were sent. */
    private synchronized void sent() {
        Unsent oldest = unsent.pollFirst();
        unsentBytes -= oldest == null ? 0 : oldest.bytes();
    }

    /** Tells whether the oldest of what is untaken has been so for too long. */
    synchronized boolean isStuck() {
        Unsent oldest = unsent.peekFirst();
        return oldest != null && nanoTime.getAsLong() - oldest.since() > limits.nanos();
    }

    /** Tells whether nothing was sent for so long. */
    synchronized boolean isIdle(long nanos) {
        return unsent.isEmpty() && nanoTime.getAsLong() - lastSent >= nanos;
    }

    /** Tells whether the connection has ended. */
    public synchronized boolean isGone() {
        return gone;
    }

    /** Says that the connection has ended. */
    public synchronized void leave() {
        gone = true;
    }

    void cut() {
        leave();
        outlet.cut();
    }

    void end() {
        leave();
        outlet.end();
    }
}
