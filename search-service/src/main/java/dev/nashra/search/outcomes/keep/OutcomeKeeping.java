package dev.nashra.search.outcomes.keep;

import dev.nashra.search.SearchConfig;
import dev.nashra.search.outcomes.OutcomeIndex;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Has outcomes kept for as long as the service runs. */
@Singleton
final class OutcomeKeeping {
    private final OutcomeTail tail;

    OutcomeKeeping(SearchConfig config, OutcomeIndex index) {
        tail =
                new OutcomeTail(
                        config.consume().access(),
                        config.consume().group() + "-outcomes",
                        index::keep);
    }

    void start(@Observes StartupEvent started) {
        tail.start();
    }

    void stop(@Observes ShutdownEvent stopped) {
        tail.close();
    }
}
