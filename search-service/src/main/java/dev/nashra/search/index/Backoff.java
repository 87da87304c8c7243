package dev.nashra.search.index;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before trying again: anything from nothing up to a bound that doubles with each
 * attempt ("full jitter": many writers that failed together do not come back together).
 *
 * @param first bound of the first wait
 * @param most bound of every wait; also the longest that a node that is back stays unused
 */
public record Backoff(Duration first, Duration most) {
    /**
     * Draws a wait.
     *
     * @param attempt from 0
     */
    public Duration draw(int attempt, RandomGenerator random) {
        long bound = first.toMillis() << Math.min(attempt, 20);
        return Duration.ofMillis(random.nextLong(Math.min(bound, most.toMillis()) + 1));
    }
}
