package dev.nashra.local.stack;

import dev.nashra.local.process.ChildProcess;
import dev.nashra.local.process.LogTail;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps one member running: its end before it was ready fails the start, later it is restarted. */
final class Keeper {
    private static final Duration POLL = Duration.ofMillis(250);
    private static final int LOG_LINES = 25;

    private final Member member;
    private final Function<Member, ChildProcess> launcher;
    private final Progress progress;
    private final CompletableFuture<Void> failure;
    private final RestartBudget budget = new RestartBudget();
    private final CountDownLatch retired = new CountDownLatch(1);
    private volatile boolean wasReady;
    private @Nullable ChildProcess child;

    Keeper(
            Member member,
            Function<Member, ChildProcess> launcher,
            Progress progress,
            CompletableFuture<Void> failure) {
        this.member = member;
        this.launcher = launcher;
        this.progress = progress;
        this.failure = failure;
    }

    Member member() {
        return member;
    }

    boolean wasReady() {
        return wasReady;
    }

    /** Launches the member and sees to it until {@link #retire()}. Returns at once. */
    void start() {
        Thread.ofVirtual().name("keep-" + member.label()).start(this::keep);
    }

    /** Waits until the condition holds, or the start has failed, or the member is retired. */
    void awaitReady(BooleanSupplier condition) {
        try {
            while (!failure.isDone() && !retiredWithin(POLL)) {
                if (condition.getAsBoolean()) {
                    wasReady = true;
                    return;
                }
            }
        } catch (RuntimeException e) {
            failure.completeExceptionally(e);
        }
    }

    /** From now on its end is not mended. */
    synchronized void retire() {
        retired.countDown();
    }

    /** Stops the member if it runs; kills it if that takes longer than the bound. */
    void stop(Duration bound) {
        ChildProcess running = current();
        if (running == null || !running.isAlive()) {
            return;
        }
        Instant begin = Instant.now();
        progress.show(new Progress.Event.Stopping(member));
        boolean byItself = running.stop(bound);
        progress.show(new Progress.Event.Stopped(member, Duration.between(begin, Instant.now())));
        if (!byItself) {
            note(
                    "%s did not stop in %d s and was killed"
                            .formatted(member.label(), bound.toSeconds()));
        }
    }

    private void keep() {
        try {
            ChildProcess running = launch();
            while (running != null) {
                int exitCode = running.ended().join();
                if (retired.getCount() == 0) {
                    return;
                }
                if (!wasReady) {
                    throw new IllegalStateException(lastWords(running, exitCode));
                }
                running = relaunch("exit code " + exitCode);
            }
        } catch (RuntimeException e) {
            failure.completeExceptionally(e);
        }
    }

    private void note(String text) {
        progress.show(new Progress.Event.Note(text));
    }

    private @Nullable ChildProcess relaunch(String cause) {
        Optional<Duration> pause = budget.next(Instant.now());
        if (pause.isEmpty()) {
            note(
                    "%s ended (%s) and is given up after %d restarts in %d minutes"
                            .formatted(
                                    member.label(),
                                    cause,
                                    RestartBudget.MOST,
                                    RestartBudget.WINDOW.toMinutes()));
            return null;
        }
        note("%s ended (%s), starting it again".formatted(member.label(), cause));
        return retiredWithin(pause.get()) ? null : launch();
    }

    /** Launches unless retired; under the lock, so that nothing starts behind the back of stop. */
    private synchronized @Nullable ChildProcess launch() {
        if (retired.getCount() == 0) {
            return null;
        }
        ChildProcess launched = launcher.apply(member);
        child = launched;
        progress.show(new Progress.Event.Starting(member, launched.handle().pid()));
        return launched;
    }

    private synchronized @Nullable ChildProcess current() {
        return child;
    }

    private String lastWords(ChildProcess ended, int exitCode) {
        return "%s ended with exit code %d before it was ready; %s ends with%n%s"
                .formatted(
                        member.label(),
                        exitCode,
                        ended.command().log(),
                        String.join("\n", LogTail.of(ended.command().log(), LOG_LINES)));
    }

    private boolean retiredWithin(Duration pause) {
        try {
            return retired.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
