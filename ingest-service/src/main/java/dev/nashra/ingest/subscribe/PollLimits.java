package dev.nashra.ingest.subscribe;

import java.time.Duration;

/**
 * Between what a feed is asked.
 *
 * @param least shortest time between two readings
 * @param most longest, while the feed answers
 * @param backup longest, while its hub delivers
 * @param afterFailures longest, after many failures
 */
public record PollLimits(Duration least, Duration most, Duration backup, Duration afterFailures) {
    Duration clamp(Duration interval) {
        return min(max(interval, least), most);
    }

    /** Doubles with every failure. */
    Duration afterFailures(Duration interval, int failures) {
        long factor = 1L << Math.min(failures, 12);
        return min(max(interval, least).multipliedBy(factor), afterFailures);
    }

    static Duration max(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    static Duration min(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
