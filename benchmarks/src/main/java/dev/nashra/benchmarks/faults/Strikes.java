package dev.nashra.benchmarks.faults;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Hands out faults to bulk requests, one fault after the other. Safe for use by many threads. */
final class Strikes {
    private final Deque<Strike> coming;
    private final BooleanSupplier isBusy;
    private final List<Fault> struck = new ArrayList<>();
    private @Nullable Strike current;
    private int left;
    private int requests;

    /**
     * Makes it.
     *
     * @param coming in order
     * @param isBusy whether an earlier fault is not over: the next waits for that
     */
    Strikes(Collection<Strike> coming, BooleanSupplier isBusy) {
        this.coming = new ArrayDeque<>(coming);
        this.isBusy = isBusy;
    }

    /** Gives what befalls the next request; null if nothing does. */
    synchronized @Nullable Strike next() {
        requests++;
        if (left == 0) {
            Strike due = coming.peek();
            if (due == null || due.at() > requests || isBusy.getAsBoolean()) {
                return null;
            }
            current = coming.remove();
            struck.add(due.fault());
            left = due.requests();
        }
        left--;
        return current;
    }

    /** Gives what has come so far. */
    synchronized List<Fault> struck() {
        return List.copyOf(struck);
    }

    /** Tells whether nothing more will come. */
    synchronized boolean areOver() {
        return coming.isEmpty() && left == 0;
    }
}
