package dev.nashra.enrich.run;

import io.micrometer.core.instrument.Counter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.jboss.logging.Logger;

/**
 * Replaces a stream thread that died, because a commit that races a coordinator kills one
 * (KAFKA-20785), but not for ever: what keeps killing threads needs a person.
 */
final class ReplaceThenGiveUp implements StreamsUncaughtExceptionHandler {
    private static final Logger LOG = Logger.getLogger(ReplaceThenGiveUp.class);
    private static final Duration MEMORY = Duration.ofMinutes(10);

    private final int maxReplacements;
    private final InstantSource clock;
    private final Counter counter;
    private final Deque<Instant> deaths = new ArrayDeque<>();

    /**
     * Makes one that has seen no death.
     *
     * @param maxReplacements within ten minutes
     * @param counter of deaths, for whoever watches
     */
    ReplaceThenGiveUp(int maxReplacements, InstantSource clock, Counter counter) {
        this.maxReplacements = maxReplacements;
        this.clock = clock;
        this.counter = counter;
    }

    @Override
    public synchronized StreamThreadExceptionResponse handle(Throwable cause) {
        Instant now = clock.instant();
        deaths.removeIf(death -> death.isBefore(now.minus(MEMORY)));
        deaths.add(now);
        counter.increment();
        if (deaths.size() > maxReplacements) {
            LOG.errorf(
                    cause, "Stream thread died %d times in %s: giving up", deaths.size(), MEMORY);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        LOG.warnf(cause, "Stream thread died, replacing it (%d)", deaths.size());
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
}
