package dev.nashra.enrich.topology;

import java.time.Duration;

/**
 * How long state is kept, in event time.
 *
 * @param groupWindow longest time between the receipts of two copies
 * @param articleRetention how long an article is known as unchanged or as a further revision
 */
public record Bounds(Duration groupWindow, Duration articleRetention) {
    /** Checks that both are positive. */
    public Bounds {
        if (!groupWindow.isPositive() || !articleRetention.isPositive()) {
            throw new IllegalArgumentException("bounds must be positive");
        }
    }
}
