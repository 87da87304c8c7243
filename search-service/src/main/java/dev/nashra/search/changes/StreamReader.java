package dev.nashra.search.changes;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.LongSupplier;

/**
 * One reader of a stream. What it has not taken is bounded in bytes and in time: one that is behind
 * in bytes catches up at its own pace, one that takes nothing for too long is cut. Sent to by one
 * thread at a time.
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
    private volatile CompletionStage<?> flushed = CompletableFuture.completedStage(null);

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
    public long from() {
        return from;
    }

    /** Says what the reader is to have next. */
    void goOnAt(long offset) {
        from = offset;
    }

    /**
     * Sends if not too much is left untaken.
     *
     * @param size of the bytes
     * @return false if nothing was sent
     */
    boolean send(B bytes, int size) {
        if (isGone() || !admits(size)) {
            return false;
        }
        flushed =
                outlet.send(bytes)
                        .handle(
                                (done, failure) -> {
                                    sent();
                                    return done;
                                });
        return true;
    }

    /** Ends when all that was sent is on its way. */
    public CompletionStage<?> flushed() {
        return flushed;
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

    /** Ends the connection of a reader that cannot be brought up to date. */
    public void cut() {
        leave();
        outlet.cut();
    }

    void end() {
        leave();
        outlet.end();
    }
}
