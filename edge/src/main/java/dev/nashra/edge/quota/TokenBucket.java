package dev.nashra.edge.quota;

import java.util.concurrent.atomic.AtomicLong;

/**
 * A token bucket that holds one second's worth: so many at once, and then one by one as they come
 * back. Kept as the one moment at which it will be full (the generic cell rate algorithm), so that
 * it is a number to compare and set, and goes on when the rate changes.
 *
 * <p>All times are of one {@link System#nanoTime}.
 */
final class TokenBucket {
    private static final long SECOND = 1_000_000_000L;

    private final AtomicLong fullAt;

    /** Makes a full one. */
    TokenBucket(long now) {
        this.fullAt = new AtomicLong(now);
    }

    /**
     * Takes a token.
     *
     * @param perSecond tokens that come back in a second, 1 to 1,000,000
     * @return 0 if there was one, else nanoseconds until there will be
     */
    long take(int perSecond, long now) {
        long interval = SECOND / perSecond;
        long capacity = interval * perSecond;
        while (true) {
            long full = fullAt.get();
            long missing = Math.max(0, full - now) + interval;
            if (missing > capacity) {
                return missing - capacity;
            }
            if (fullAt.compareAndSet(full, now + missing)) {
                return 0;
            }
        }
    }

    /** Tells how many tokens are there. */
    int left(int perSecond, long now) {
        long interval = SECOND / perSecond;
        return (int) (Math.max(0, interval * perSecond - untilFull(now)) / interval);
    }

    /** Nanoseconds until it is full. */
    long untilFull(long now) {
        return Math.max(0, fullAt.get() - now);
    }
}
