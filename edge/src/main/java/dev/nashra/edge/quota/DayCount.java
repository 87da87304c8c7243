package dev.nashra.edge.quota;

import java.time.Duration;
import java.time.Instant;

/** Counts what was taken on the day of UTC that it is. */
final class DayCount {
    private static final long DAY_SECONDS = 86_400;

    private long day = Long.MIN_VALUE;
    private long taken;

    /**
     * Takes one.
     *
     * @param limit most on one day
     * @return whether there was one left
     */
    synchronized boolean take(long limit, Instant now) {
        turnTo(now);
        if (taken >= limit) {
            return false;
        }
        taken++;
        return true;
    }

    /** Puts one back, unless the day that it was taken on is over. */
    synchronized void putBack(Instant takenAt) {
        if (dayOf(takenAt) == day) {
            taken--;
        }
    }

    synchronized long left(long limit, Instant now) {
        turnTo(now);
        return Math.max(0, limit - taken);
    }

    static Duration untilTomorrow(Instant now) {
        Instant tomorrow = Instant.ofEpochSecond((dayOf(now) + 1) * DAY_SECONDS);
        return Duration.between(now, tomorrow);
    }

    /** A clock that is set back takes nothing of a day's count away, nor begins it again. */
    private void turnTo(Instant now) {
        long today = dayOf(now);
        if (today > day) {
            day = today;
            taken = 0;
        }
    }

    private static long dayOf(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), DAY_SECONDS);
    }
}
