package dev.nashra.enrich.run;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/**
 * Ends the process when a stream thread no longer comes round to read. Kafka takes its partitions
 * away after five minutes, but a thread that hangs hangs on, and nobody restarts what is merely
 * unhealthy.
 */
final class Watchdog implements AutoCloseable {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

    private final DoubleSupplier idleSeconds;
    private final Duration bound;
    private final Consumer<String> end;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("watchdog").factory());
    private boolean ended;

    /**
     * Makes one that does not look yet.
     *
     * @param idleSeconds how long the thread has not read that has not for longest
     * @param bound how long that may be
     * @param end ends the process, with one sentence on why; called once
     */
    Watchdog(DoubleSupplier idleSeconds, Duration bound, Consumer<String> end) {
        this.idleSeconds = idleSeconds;
        this.bound = bound;
        this.end = end;
    }

    void start() {
        long millis = BETWEEN_LOOKS.toMillis();
        var unused =
                thread.scheduleWithFixedDelay(this::look, millis, millis, TimeUnit.MILLISECONDS);
    }

    void look() {
        double idle = idleSeconds.getAsDouble();
        if (!ended && idle > bound.toSeconds()) {
            ended = true;
            end.accept("a stream thread has not read for %.0f s and will not".formatted(idle));
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
