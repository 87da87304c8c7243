package dev.nashra.search.api;

import dev.nashra.search.SearchConfig;
import dev.nashra.search.changes.ChangeFeed;
import dev.nashra.search.changes.StreamHub;
import dev.nashra.search.changes.keep.ChangeTail;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Starts and stops the following of changes. */
@Singleton
final class ChangeService {
    private static final Duration BEAT = Duration.ofSeconds(1);

    private final ChangeFeed feed;
    private final StreamHub<Buffer> hub;
    private final ChangeTail tail;
    private final Duration idle;
    private final ScheduledExecutorService beats =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("stream-beat").daemon().factory());

    ChangeService(
            SearchConfig config, ChangeFeed feed, StreamHub<Buffer> hub, MeterRegistry registry) {
        this.feed = feed;
        this.hub = hub;
        this.idle = config.stream().heartbeat();
        this.tail = new ChangeTail(config.consume().access(), feed);
        registry.gauge("nashra.search.streams", hub, StreamHub::readers);
    }

    void start(@Observes StartupEvent started) {
        feed.tell(hub);
        tail.start();
        var unused =
                beats.scheduleWithFixedDelay(
                        () -> hub.beat(idle.toNanos()),
                        BEAT.toMillis(),
                        BEAT.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    /** First of all: open calls are waited for, and these would not end by themselves. */
    void release(@Observes ShutdownDelayInitiatedEvent stopping) {
        feed.end();
        hub.end();
    }

    void stop(@Observes ShutdownEvent stopped) {
        feed.end();
        hub.end();
        beats.shutdownNow();
        tail.close();
    }
}
