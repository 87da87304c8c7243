package dev.nashra.search.rules;

import dev.nashra.contract.Topics;
import dev.nashra.follow.ReadMark;
import dev.nashra.follow.TopicFollower;
import dev.nashra.search.SearchConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Reads the rules from their topic for as long as the service runs. */
@Singleton
public final class RuleKeeping {
    private final KnownRules known = new KnownRules();
    private final TopicFollower follower;

    RuleKeeping(SearchConfig config, MeterRegistry registry) {
        follower = new TopicFollower(config.consume().access(), Topics.RULES, known);
        registry.gauge("nashra.search.rules", known, KnownRules::size);
    }

    void start(@Observes StartupEvent started) {
        follower.start();
    }

    void stop(@Observes ShutdownEvent stopped) {
        follower.close();
    }

    /** Gives the rules that have been read. */
    public KnownRules known() {
        return known;
    }

    /** Gives how far the topic has been read. */
    public ReadMark mark() {
        return follower.mark();
    }

    /** Tells whether all rules are known that there were when the service started. */
    public boolean isCaughtUp() {
        return follower.isCaughtUp();
    }
}
