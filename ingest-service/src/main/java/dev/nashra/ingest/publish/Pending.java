package dev.nashra.ingest.publish;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** An article on its way to Kafka. */
public final class Pending {
    private static final Publication LATE =
            new Publication.Unavailable("no acknowledgement in time");

    private final CompletableFuture<Publication> outcome;
    private final long deadlineNanos;

    Pending(CompletableFuture<Publication> outcome, long deadlineNanos) {
        this.outcome = outcome;
        this.deadlineNanos = deadlineNanos;
    }

    static Pending unavailable(String reason) {
        return new Pending(
                CompletableFuture.completedFuture(new Publication.Unavailable(reason)), 0);
    }

    /** Runs something, at once or later and on any thread, if Kafka did not take it. */
    public void whenFailed(Runnable reaction) {
        var unused =
                outcome.thenAccept(
                        publication -> {
                            if (publication instanceof Publication.Unavailable) {
                                reaction.run();
                            }
                        });
    }

    /** Tells what has come of it by now, without waiting. */
    public Publication now() {
        return outcome.getNow(LATE);
    }

    /**
     * Waits for what comes of it, no longer than until the article's deadline.
     *
     * @throws InterruptedException if interrupted while waiting
     */
    public Publication await() throws InterruptedException {
        try {
            long left = Math.max(0, deadlineNanos - System.nanoTime());
            return outcome.get(left, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return LATE;
        } catch (ExecutionException e) {
            throw new IllegalStateException("outcomes are values", e);
        }
    }
}
