package dev.nashra.copies.fingerprint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where and when a text says it was published: evidence like any other, never an order.
 *
 * <p>Whoever publishes two texts that differ means two reports, and what is much alike a day later
 * is more often the next bulletin than a late copy.
 *
 * @param source hash of the publisher's name; 0 if it is unknown
 * @param minutes since 1970; {@link #UNKNOWN} if no time is claimed
 */
public record Origin(int source, int minutes) {
    /** Nothing is known. */
    public static final Origin NONE = new Origin(0, Origin.UNKNOWN);

    static final int UNKNOWN = Integer.MIN_VALUE;
    static final int BYTES = 2 * Integer.BYTES;

    private static final double MINUTES_OF_A_DAY = 24 * 60;

    /**
     * Makes an origin.
     *
     * @param source publisher
     * @param published as claimed, whatever it says; null if nothing is claimed
     */
    public static Origin of(String source, @Nullable Instant published) {
        return new Origin(
                (int) (WordCode.mix(source.hashCode()) | 1),
                published == null ? UNKNOWN : minutes(published));
    }

    private static int minutes(Instant published) {
        long minutes = Math.floorDiv(published.getEpochSecond(), 60);
        return Math.clamp(minutes, UNKNOWN + 1, Integer.MAX_VALUE);
    }

    /** Tells whether both are known to be of one publisher. */
    public boolean isOfSameSource(Origin other) {
        return source != 0 && source == other.source;
    }

    /** Tells whether a time is claimed. */
    public boolean isTimeKnown() {
        return minutes != UNKNOWN;
    }

    /** Gives the days between the two times; 0 if one is unknown. */
    public double daysTo(Origin other) {
        if (minutes == UNKNOWN || other.minutes == UNKNOWN) {
            return 0;
        }
        return Math.abs((double) minutes - other.minutes) / MINUTES_OF_A_DAY;
    }
}
