package dev.nashra.benchmarks.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What befalls the processes and indices of a stand. */
final class StandMachine implements Machine, AutoCloseable {
    private static final int SOON_MILLIS = 40;
    private static final int BLOCKED_MILLIS = 3_000;

    private final Stand stand;
    private final Random random;
    private final Duration freeze;
    private final Runnable onDeadNode;
    private final ScheduledExecutorService later =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    /**
     * Makes it.
     *
     * @param freeze how long a frozen node stays so
     * @param onDeadNode told between the node's death and its start
     */
    StandMachine(Stand stand, Random random, Duration freeze, Runnable onDeadNode) {
        this.stand = stand;
        this.random = random;
        this.freeze = freeze;
        this.onDeadNode = onDeadNode;
    }

    private interface Step {
        void run() throws IOException;
    }

    /**
     * Tells whether something is on its way back.
     *
     * @throws IllegalStateException if it did not come back
     */
    boolean isBusy() {
        Exception why = failure.get();
        if (why != null) {
            throw new IllegalStateException("no way back from a fault", why);
        }
        return underWay.get() > 0;
    }

    @Override
    public void killSearch() {
        SearchProcess victim = stand.processes().get(random.nextInt(stand.processes().size()));
        underWay.incrementAndGet();
        victim.kill();
        schedule(
                random.nextInt(1_000),
                () -> {
                    victim.restart();
                    victim.awaitReady();
                });
    }

    @Override
    public void killNode() {
        underWay.incrementAndGet();
        schedule(
                random.nextInt(SOON_MILLIS),
                () -> {
                    stand.elasticsearch().kill();
                    onDeadNode.run();
                    restartNode();
                });
    }

    /** A busy machine may need longer than a start is given: what has come back by then stays. */
    private void restartNode() {
        try {
            stand.elasticsearch().restart();
        } catch (IllegalStateException e) {
            System.err.println("the node did not come back in time, once more: " + e.getMessage());
            stand.elasticsearch().restart();
        }
    }

    @Override
    public void freezeNode() {
        underWay.incrementAndGet();
        stand.elasticsearch().pause();
        schedule(freeze.toMillis(), () -> stand.elasticsearch().resume());
    }

    @Override
    public void block(String name) {
        underWay.incrementAndGet();
        try {
            set(name, "true");
        } catch (IOException e) {
            failure.set(e);
        }
        schedule(BLOCKED_MILLIS, () -> set(name, "null"));
    }

    private void set(String name, String value) throws IOException {
        stand.node()
                .call(
                        "PUT",
                        "/nashra-articles-*/_settings",
                        "{\"index.blocks.%s\":%s}".formatted(name, value));
    }

    @Override
    public void outwait() {
        try {
            Thread.sleep(Stand.BULK_TIMEOUT.plusSeconds(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void schedule(long millis, Step back) {
        var unused =
                later.schedule(
                        () -> {
                            try {
                                back.run();
                            } catch (IOException | RuntimeException e) {
                                failure.set(e);
                            } finally {
                                underWay.decrementAndGet();
                            }
                        },
                        millis,
                        TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        later.shutdownNow();
    }
}
