package dev.nashra.local.stack;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * How often and how soon a member that ended is started again: at once the first time, then ever
 * later, and not more than 20 times in 10 minutes, by when something is wrong that no restart
 * mends.
 */
final class RestartBudget {
    static final int MOST = 20;
    static final Duration WINDOW = Duration.ofMinutes(10);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);
    private static final Duration FORGIVEN_AFTER = Duration.ofSeconds(60);

    private final Deque<Instant> restarts = new ArrayDeque<>();
    private int inARow;

    /**
     * Spends one restart.
     *
     * @param now when the member ended
     * @return how long to wait first; empty if the budget is spent
     */
    Optional<Duration> next(Instant now) {
        while (!restarts.isEmpty() && restarts.peekFirst().isBefore(now.minus(WINDOW))) {
            restarts.removeFirst();
        }
        if (restarts.size() >= MOST) {
            return Optional.empty();
        }
        boolean ranLongEnough =
                restarts.isEmpty() || restarts.peekLast().isBefore(now.minus(FORGIVEN_AFTER));
        inARow = ranLongEnough ? 0 : inARow + 1;
        restarts.addLast(now);
        return Optional.of(pause());
    }

    private Duration pause() {
        if (inARow == 0) {
            return Duration.ZERO;
        }
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(inARow - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
