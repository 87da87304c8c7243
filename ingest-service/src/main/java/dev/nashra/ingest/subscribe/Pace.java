package dev.nashra.ingest.subscribe;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/**
 * How often a feed has something new.
 *
 * @param perHour items, averaged over about a day, above 0
 */
record Pace(double perHour) {
    private static final Duration MEMORY = Duration.ofHours(24);
    private static final double SECONDS_PER_HOUR = 3600;

    /** Of which nothing is known: one item in an hour. */
    static final Pace UNKNOWN = new Pace(1);

    /** Keeps a silent feed from being forgotten for ever: one item in a month. */
    private static final double SLOWEST = 1.0 / (30 * 24);

    /** What is expected to have come when a feed is asked again. */
    private static final double PART_OF_AN_ITEM = 0.25;

    Pace {
        perHour = Math.max(perHour, SLOWEST);
    }

    /** Guesses from the times in one document, before there is anything to compare with. */
    static Pace of(Collection<Instant> times) {
        Instant first = times.stream().min(Instant::compareTo).orElse(Instant.EPOCH);
        Instant last = times.stream().max(Instant::compareTo).orElse(Instant.EPOCH);
        double hours = hours(Duration.between(first, last));
        return hours <= 0 ? UNKNOWN : new Pace((times.size() - 1) / hours);
    }

    /** Learns from a look: a long one says more than a short one. */
    Pace after(int fresh, Duration since) {
        double hours = hours(since);
        if (hours <= 0) {
            return this;
        }
        double weight = 1 - Math.exp(-hours / hours(MEMORY));
        return new Pace(perHour + weight * (fresh / hours - perHour));
    }

    /** Learns that items came and went unseen: at least twice as many as were thought. */
    Pace afterOverrun() {
        return new Pace(2 * perHour);
    }

    /**
     * Gives the time until asking again is worth while: a quarter of what lies between two items.
     */
    Duration interval() {
        return Duration.ofSeconds(Math.round(PART_OF_AN_ITEM / perHour * SECONDS_PER_HOUR));
    }

    private static double hours(Duration duration) {
        return duration.toMillis() / 1000.0 / SECONDS_PER_HOUR;
    }
}
