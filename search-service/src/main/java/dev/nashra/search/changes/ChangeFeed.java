package dev.nashra.search.changes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The changes as they come: the latest are held, and whoever has read them all can wait for more.
 * Thread-safe.
 */
public final class ChangeFeed {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final List<Listener> listeners = new ArrayList<>();
    private final long maxWeight;
    private @Nullable ChangeRing ring;
    private @Nullable String log;
    private boolean ended;

    /** Is told of changes in order, by the thread that brings them. */
    public interface Listener {
        /**
         * Hears that what comes does not join what came before.
         *
         * @param id of what is read
         * @param next the offset that comes first
         */
        void begin(String id, long next);

        /**
         * Takes changes.
         *
         * @param next the offset behind them
         */
        void take(List<Change> changes, long next);
    }

    /**
     * Makes a feed that knows nothing.
     *
     * @param maxWeight most bytes that are held
     */
    public ChangeFeed(long maxWeight) {
        this.maxWeight = maxWeight;
    }

    /** Tells somebody of every change from now on. */
    public void tell(Listener listener) {
        lock.lock();
        try {
            listeners.add(listener);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Begins, or begins anew.
     *
     * @param id of what is read
     * @param from the offset that comes first
     */
    public void begin(String id, long from) {
        List<Listener> told;
        lock.lock();
        try {
            log = id;
            ring = new ChangeRing(from, maxWeight);
            moved.signalAll();
            told = List.copyOf(listeners);
        } finally {
            lock.unlock();
        }
        told.forEach(listener -> listener.begin(id, from));
    }

    /**
     * Takes what comes next.
     *
     * @param next the offset behind it
     */
    public void take(List<Change> changes, long next) {
        List<Listener> told;
        lock.lock();
        try {
            known().add(changes, next);
            moved.signalAll();
            told = List.copyOf(listeners);
        } finally {
            lock.unlock();
        }
        told.forEach(listener -> listener.take(changes, next));
    }

    /** Lets nobody wait any longer. */
    public void end() {
        lock.lock();
        try {
            ended = true;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Tells whether {@link #end} was called. */
    public boolean isEnded() {
        lock.lock();
        try {
            return ended;
        } finally {
            lock.unlock();
        }
    }

    /** Gives the place behind the last change; null while nothing is known. */
    public @Nullable ChangeCursor now() {
        lock.lock();
        try {
            return log == null || ring == null ? null : new ChangeCursor(log, ring.next());
        } finally {
            lock.unlock();
        }
    }

    /**
     * Reads what is held.
     *
     * @param from the offset to begin at
     * @param most changes at once
     * @param bytes after which it is enough
     * @return null if that lies further back than what is held
     */
    public @Nullable ChangePage read(long from, int most, long bytes) {
        lock.lock();
        try {
            ChangeRing held = known();
            return from < held.first() ? null : held.read(from, most, bytes);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until there is something behind an offset.
     *
     * @return false if that took longer than allowed, or the feed has ended
     */
    public boolean await(long offset, Duration most) throws InterruptedException {
        long left = most.toNanos();
        lock.lockInterruptibly();
        try {
            while (!ended && (ring == null || ring.next() <= offset)) {
                if (left <= 0) {
                    return false;
                }
                left = moved.awaitNanos(left);
            }
            return !ended;
        } finally {
            lock.unlock();
        }
    }

    private ChangeRing known() {
        ChangeRing held = ring;
        if (held == null) {
            throw new IllegalStateException("nothing is known yet");
        }
        return held;
    }
}
