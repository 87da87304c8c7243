package dev.nashra.local.push;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** How long a push waits for ingest to come back: longer each time, five minutes in all. */
final class Patience {
    static final Duration IN_ALL = Duration.ofMinutes(5);

    private static final Duration SHORTEST = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final InstantSource clock;
    private final Sleeper sleeper;
    private Instant deadline;
    private Duration next = SHORTEST;

    /** Waits by this clock, in this manner. */
    Patience(InstantSource clock, Sleeper sleeper) {
        this.clock = clock;
        this.sleeper = sleeper;
        this.deadline = clock.instant().plus(IN_ALL);
    }

    /** A way to wait. */
    @FunctionalInterface
    interface Sleeper {
        /** Returns after that time. */
        void sleep(Duration pause) throws InterruptedException;
    }

    /** Forgets what was waited so far: something has moved. */
    void renew() {
        deadline = clock.instant().plus(IN_ALL);
        next = SHORTEST;
    }

    /**
     * Waits before the next attempt.
     *
     * @param asked how long ingest asked to wait; zero if it did not say
     * @param cause why the last attempt came to nothing
     * @throws PushFailure if there has been waiting enough
     */
    void pause(Duration asked, String cause) throws PushFailure, InterruptedException {
        if (clock.instant().isAfter(deadline)) {
            throw new PushFailure(
                    "ingest did not take articles for %d minutes: %s"
                            .formatted(IN_ALL.toMinutes(), cause));
        }
        sleeper.sleep(asked.isZero() ? next : asked);
        next = next.multipliedBy(2).compareTo(LONGEST) < 0 ? next.multipliedBy(2) : LONGEST;
    }
}
