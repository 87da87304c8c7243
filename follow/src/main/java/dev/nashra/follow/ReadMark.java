package dev.nashra.follow;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** How far a topic has been read, for others to wait for. Thread-safe. */
public final class ReadMark {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private long next;

    /** Begins where nothing has been read. */
    public ReadMark() {}

    /** Gives the offset that is read next: all before it is known. */
    public long next() {
        lock.lock();
        try {
            return next;
        } finally {
            lock.unlock();
        }
    }

    /** Says what is read next. */
    public void set(long offset) {
        lock.lock();
        try {
            next = offset;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until all before an offset has been read.
     *
     * @return false if that took longer than allowed
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    public boolean await(long offset, Duration most) throws InterruptedException {
        long left = most.toNanos();
        lock.lockInterruptibly();
        try {
            while (next < offset) {
                if (left <= 0) {
                    return false;
                }
                left = moved.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }
}
