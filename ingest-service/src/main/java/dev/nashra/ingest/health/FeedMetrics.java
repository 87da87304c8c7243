package dev.nashra.ingest.health;

import dev.nashra.ingest.subscribe.FeedRegister;
import dev.nashra.ingest.subscribe.PollWatch;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/** How it goes with the feeds of this instance, and how many all instances have. */
@Singleton
final class FeedMetrics implements PollWatch {
    private final MeterRegistry registry;
    private final Counter overruns;

    FeedMetrics(MeterRegistry registry, FeedRegister feeds) {
        this.registry = registry;
        this.overruns =
                Counter.builder("nashra.ingest.feeds.overruns")
                        .description("Readings of a feed before which items were probably lost")
                        .register(registry);
        Gauge.builder("nashra.ingest.feeds", feeds, known -> known.all().size())
                .description("Feeds that are wanted, of all instances")
                .register(registry);
    }

    @Override
    public void polled(String outcome, boolean overran) {
        Counter.builder("nashra.ingest.feeds.polled")
                .description("Readings of feeds by this instance, by what came of them")
                .tag("outcome", outcome)
                .register(registry)
                .increment();
        if (overran) {
            overruns.increment();
        }
    }
}
