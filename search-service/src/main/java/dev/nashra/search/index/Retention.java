package dev.nashra.search.index;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * How long months are kept. A month goes as a whole, when its last moment is older than that; what
 * belongs to a month that has gone is not indexed again, whatever is replayed.
 */
public final class Retention {
    private final @Nullable Duration keep;
    private final InstantSource clock;

    /**
     * Makes one.
     *
     * @param keep how long; null for ever
     */
    public Retention(@Nullable Duration keep, InstantSource clock) {
        this.keep = keep;
        this.clock = clock;
    }

    /** Tells whether an article's month has gone, or is about to. */
    public boolean isOver(Instant firstReceived) {
        return keep != null && isOver(Indices.month(firstReceived));
    }

    /** Tells whether a month's time is over. */
    public boolean isOver(String month) {
        return keep != null && Indices.end(month).isBefore(clock.instant().minus(keep));
    }
}
