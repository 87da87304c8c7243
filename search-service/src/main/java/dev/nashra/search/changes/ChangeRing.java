package dev.nashra.search.changes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** The latest changes, as many as the heap is to hold. Not for use by two threads at once. */
final class ChangeRing {
    private final long maxWeight;
    private final Deque<Change> changes = new ArrayDeque<>();
    private long weight;
    private long first;
    private long next;

    /**
     * Begins with nothing.
     *
     * @param from the offset that comes first
     * @param maxWeight most bytes, unless one change alone is larger
     */
    ChangeRing(long from, long maxWeight) {
        this.first = from;
        this.next = from;
        this.maxWeight = maxWeight;
    }

    /** Gives the least offset that can be read. */
    long first() {
        return first;
    }

    /** Gives the offset behind the last. */
    long next() {
        return next;
    }

    /**
     * Adds what comes next.
     *
     * @param then the offset behind all of it
     */
    void add(List<Change> more, long then) {
        for (Change change : more) {
            changes.addLast(change);
            weight += change.weight();
        }
        next = then;
        while (weight > maxWeight && changes.size() > 1) {
            Change oldest = changes.removeFirst();
            weight -= oldest.weight();
            first = oldest.offset() + 1;
        }
    }

    /**
     * Reads on.
     *
     * @param from at least {@link #first}
     * @param most changes at once
     * @param bytes after which it is enough
     */
    ChangePage read(long from, int most, long bytes) {
        List<Change> page = new ArrayList<>();
        long size = 0;
        // Readers are mostly near the end.
        Iterator<Change> back = changes.descendingIterator();
        Deque<Change> wanted = new ArrayDeque<>();
        while (back.hasNext()) {
            Change change = back.next();
            if (change.offset() < from) {
                break;
            }
            wanted.addFirst(change);
        }
        for (Change change : wanted) {
            if (page.size() == most || size >= bytes) {
                return new ChangePage(page, page.getLast().offset() + 1);
            }
            page.add(change);
            size += change.weight();
        }
        return new ChangePage(page, Math.max(from, next));
    }
}
