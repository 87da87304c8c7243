package dev.nashra.search.page;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How long a call may still take, over all that it asks of Elasticsearch. A fifth is kept back: the
 * node is to give up before the caller does, which then hears why and can still fetch what was
 * found. For use by the thread that answers the call.
 */
public final class Deadline {
    private static final int KEPT_BACK = 5;

    private final LongSupplier nanos;
    private final long half;
    private final long work;
    private final long end;
    private final boolean takesParts;
    private boolean missed;

    private Deadline(LongSupplier nanos, Duration whole, boolean takesParts) {
        this.nanos = nanos;
        this.end = nanos.getAsLong() + whole.toNanos();
        this.half = end - whole.dividedBy(2).toNanos();
        this.work = end - whole.dividedBy(KEPT_BACK).toNanos();
        this.takesParts = takesParts;
    }

    /**
     * Begins now.
     *
     * @param whole all that the call may take
     * @param takesParts whether the caller would rather have a part than nothing
     * @param nanos gives the time as {@link System#nanoTime} does
     */
    static Deadline in(Duration whole, boolean takesParts, LongSupplier nanos) {
        return new Deadline(nanos, whole, takesParts);
    }

    /**
     * What the node may take for a request.
     *
     * @throws OutOfTimeException if nothing is left
     */
    Duration forWork() {
        return left(work);
    }

    /**
     * What may pass until the answer of a request is here, and what the node may take for the last
     * request of all.
     *
     * @throws OutOfTimeException if nothing is left
     */
    Duration forAnswer() {
        return left(end);
    }

    /** Tells whether it is time to come to an end. */
    boolean isHalfOver() {
        return nanos.getAsLong() - half >= 0;
    }

    /** Tells whether the caller would rather have a part than nothing. */
    boolean takesParts() {
        return takesParts;
    }

    /** Remembers that a part is all there was time for. */
    void miss() {
        missed = true;
    }

    /** Tells whether a part is all there was time for. */
    boolean isMissed() {
        return missed;
    }

    /** Takes a step, or does without it if parts are taken and there is no time left. */
    <T extends @Nullable Object> T orElse(Supplier<T> step, Supplier<T> without) {
        if (missed) {
            return without.get();
        }
        try {
            return step.get();
        } catch (OutOfTimeException e) {
            if (!takesParts) {
                throw e;
            }
            missed = true;
            return without.get();
        }
    }

    /** Takes a step, or leaves it if parts are taken and there is no time left. */
    void ifTime(Runnable step) {
        boolean unused =
                orElse(
                        () -> {
                            step.run();
                            return true;
                        },
                        () -> false);
    }

    private Duration left(long until) {
        long left = until - nanos.getAsLong();
        if (left <= 0) {
            throw new OutOfTimeException();
        }
        // Elasticsearch counts in milliseconds, and takes none for no limit.
        return Duration.ofMillis(Math.max(1, left / 1_000_000));
    }
}
