package dev.nashra.local.backends;

import dev.nashra.local.process.ChildProcess;
import dev.nashra.local.process.LogTail;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** Waiting for a child by a condition. */
public final class Await {
    private static final int LOG_LINES = 30;
    private static final long POLL_MILLIS = 50;

    private Await() {}

    /**
     * Waits until the child is ready.
     *
     * @throws IllegalStateException with the log's last lines if it dies first or takes longer; it
     *     is dead then in either case
     */
    public static void ready(ChildProcess child, Duration bound, BooleanSupplier condition) {
        long deadline = System.nanoTime() + bound.toNanos();
        while (!condition.getAsBoolean()) {
            if (endsWithin(child, POLL_MILLIS) || System.nanoTime() > deadline) {
                child.kill();
                throw new IllegalStateException(
                        child.command().name()
                                + " did not start; its log ends with\n"
                                + String.join("\n", LogTail.of(child.command().log(), LOG_LINES)));
            }
        }
    }

    private static boolean endsWithin(ChildProcess child, long millis) {
        try {
            child.ended().get(millis, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
