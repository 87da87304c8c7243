package dev.nashra.search.consume;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Knows which batches cannot be written and since when, and warns of it, at most once a minute.
 * Safe for use by many threads.
 */
final class Stalls {
    private static final Logger LOG = Logger.getLogger(Stalls.class);
    private static final Duration BETWEEN_WARNINGS = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final Warn warn;
    private final Map<Object, Stall> stalled = new LinkedHashMap<>();
    private @Nullable Instant warned;
    private boolean told;

    /** Tells whoever looks after the service. */
    @FunctionalInterface
    interface Warn {
        /** Says one sentence. */
        void say(String sentence);
    }

    Stalls(InstantSource clock) {
        this(clock, LOG::warn);
    }

    Stalls(InstantSource clock, Warn warn) {
        this.clock = clock;
        this.warn = warn;
    }

    /**
     * A batch could not be written, and is tried again.
     *
     * @param batch tells it from others
     * @param reason as in {@link Stall#reason()}
     */
    synchronized void failed(Object batch, String reason) {
        Instant now = clock.instant();
        Stall before = stalled.get(batch);
        stalled.put(batch, new Stall(before == null ? now : before.since(), reason));
        if (warned == null || !now.isBefore(warned.plus(BETWEEN_WARNINGS))) {
            warned = now;
            told = true;
            Stall longest = longest().orElseThrow();
            warn.say(
                    "Elasticsearch does not take articles, trying until it does: %s, for %d s"
                            .formatted(
                                    longest.reason(),
                                    Duration.between(longest.since(), now).toSeconds()));
        }
    }

    /** A batch is settled, or given up because the service stops. */
    synchronized void over(Object batch) {
        if (stalled.remove(batch) != null && stalled.isEmpty() && told) {
            told = false;
            LOG.info("writing to Elasticsearch goes on");
        }
    }

    /** Gives the batch that has waited longest. */
    synchronized Optional<Stall> longest() {
        return stalled.values().stream().min(Comparator.comparing(Stall::since));
    }

    /** Seconds that the batch has waited that has waited longest; 0 if none waits. */
    double seconds() {
        return longest()
                .map(stall -> Duration.between(stall.since(), clock.instant()).toMillis() / 1e3)
                .orElse(0.0);
    }
}
