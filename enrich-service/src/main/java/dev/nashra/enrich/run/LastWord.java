package dev.nashra.enrich.run;

import io.quarkus.runtime.Quarkus;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Ends the process with one line that says why, and by force if it does not end by itself:
 * orchestrators restart what has ended, few restart what is merely unhealthy.
 */
final class LastWord {
    private static final Logger LOG = Logger.getLogger(LastWord.class);
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Duration close;
    private final AtomicBoolean said = new AtomicBoolean();

    /**
     * Makes one that has not been said.
     *
     * @param close how long a clean stop may take
     */
    LastWord(Duration close) {
        this.close = close;
    }

    void say(String why) {
        if (said.getAndSet(true)) {
            return;
        }
        LOG.fatalf("Ending the process: %s", why);
        Thread.ofPlatform().daemon().name("last-word").start(this::halt);
        Quarkus.asyncExit(1);
    }

    private void halt() {
        try {
            Thread.sleep(close.plus(GRACE));
        } catch (InterruptedException e) {
            return;
        }
        Runtime.getRuntime().halt(1);
    }
}
