package dev.nashra.search.index;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How much the node is given at once, and in how many requests: half as soon as it refuses, fails
 * or is slow, and little by little more while it keeps up (additive increase, multiplicative
 * decrease: Chiu and Jain, 1989). A node that others wear out, or that comes back cold, is thus
 * found to take what it can and no more. Safe for use by many threads.
 */
public final class BulkPace {
    /** So little that a request costs more than what is in it. */
    private static final int LEAST = 16;

    /** Full requests in good time after which the node is given all again. */
    private static final int STEPS = 16;

    private final int mostOperations;
    private final int mostRequests;
    private final long slow;
    private final LongSupplier nanos;
    private int operations;
    private int requests;
    private int underWay;
    private int inTime;

    /**
     * Begins with all that is allowed.
     *
     * @param mostOperations in one request; at least 1
     * @param mostRequests at once; at least 1
     * @param slow a request that takes longer is too large
     * @param nanos gives the time as {@link System#nanoTime} does
     */
    public BulkPace(int mostOperations, int mostRequests, Duration slow, LongSupplier nanos) {
        this.mostOperations = mostOperations;
        this.mostRequests = mostRequests;
        this.slow = slow.toNanos();
        this.nanos = nanos;
        operations = mostOperations;
        requests = mostRequests;
    }

    /** Gives how many operations a request may hold now. */
    public synchronized int operations() {
        return operations;
    }

    /** Gives how many requests there may be at once now. */
    public synchronized int requests() {
        return requests;
    }

    /**
     * Waits until one more request may be sent.
     *
     * @return when it began, for {@link #ended}
     */
    synchronized long begin() throws InterruptedException {
        while (underWay >= requests) {
            wait();
        }
        underWay++;
        return nanos.getAsLong();
    }

    /**
     * A request has ended.
     *
     * @param began what {@link #begin} gave
     * @param size operations in it
     * @param taken whether the node took, or refused for good, all that was in it
     */
    synchronized void ended(long began, int size, boolean taken) {
        underWay--;
        if (!taken || nanos.getAsLong() - began > slow) {
            operations = Math.max(Math.min(LEAST, mostOperations), operations / 2);
            requests = taken ? requests : Math.max(1, requests / 2);
            inTime = 0;
        } else {
            inTime++;
            // A small request in good time says nothing of a larger one.
            if (size >= operations) {
                operations =
                        Math.min(mostOperations, operations + Math.ceilDiv(mostOperations, STEPS));
            }
            if (inTime >= STEPS) {
                requests = Math.min(mostRequests, requests + 1);
                inTime = 0;
            }
        }
        notifyAll();
    }
}
