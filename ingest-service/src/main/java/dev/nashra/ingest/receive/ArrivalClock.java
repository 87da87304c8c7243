package dev.nashra.ingest.receive;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Gives every article a time of its own, in whole microseconds and in the order asked. Of two
 * copies the earlier is the original, so the hundred lines of a bulk that share a millisecond must
 * still tell which came first. Runs ahead of the clock that it reads by a microsecond for each time
 * asked within one.
 */
public final class ArrivalClock implements InstantSource {
    private final InstantSource clock;
    private final AtomicLong last = new AtomicLong(Long.MIN_VALUE);

    /** Makes one over the clock given. */
    public ArrivalClock(InstantSource clock) {
        this.clock = clock;
    }

    /** Gives a time later than all given before. */
    @Override
    public Instant instant() {
        long now = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
        long own = last.updateAndGet(before -> Math.max(before + 1, now));
        return Instant.EPOCH.plus(own, ChronoUnit.MICROS);
    }
}
