package dev.nashra.search.life;

import dev.nashra.search.outcomes.OutcomeIndex;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Looks after the index once an hour, beginning at the start. */
@Singleton
final class Caretaker {
    private static final Logger LOG = Logger.getLogger(Caretaker.class);
    private static final Duration BETWEEN_ROUNDS = Duration.ofHours(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);

    private final IndexLife life;
    private final OutcomeIndex outcomes;
    private final Thread thread;

    Caretaker(IndexLife life, OutcomeIndex outcomes) {
        this.life = life;
        this.outcomes = outcomes;
        thread = Thread.ofVirtual().name("caretaker").unstarted(this::run);
    }

    void start(@Observes StartupEvent started) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopped) {
        thread.interrupt();
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(round());
            }
        } catch (InterruptedException e) {
            LOG.debug("the index is no longer looked after by this instance");
        }
    }

    private Duration round() {
        try {
            life.tidy();
            outcomes.sweep();
            return BETWEEN_ROUNDS;
        } catch (IOException e) {
            LOG.debugf(e, "the index cannot be looked after now");
            return AFTER_FAILURE;
        }
    }
}
