package dev.nashra.search.balance;

import dev.nashra.contract.Topics;
import dev.nashra.follow.TopicFollower;
import dev.nashra.search.SearchConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Reads the balance sheet from its topic for as long as the service runs. */
@Singleton
public final class BalanceKeeping {
    private final BalanceSheet sheet = new BalanceSheet();
    private final BalanceMeters meters;
    private final TopicFollower follower;

    BalanceKeeping(SearchConfig config, MeterRegistry registry) {
        meters = new BalanceMeters(registry, sheet);
        follower = new TopicFollower(config.consume().access(), Topics.BALANCE, meters);
    }

    void start(@Observes StartupEvent started) {
        follower.start();
    }

    void stop(@Observes ShutdownEvent stopped) {
        follower.close();
    }

    /** Gives the sheet. */
    public BalanceSheet sheet() {
        return sheet;
    }

    /** Tells whether the sheet is known as it stood when the service started. */
    public boolean isCaughtUp() {
        return follower.isCaughtUp();
    }
}
