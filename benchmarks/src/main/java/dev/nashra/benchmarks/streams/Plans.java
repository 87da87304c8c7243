package dev.nashra.benchmarks.streams;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Random;

/** Copies that will be made: how many of each report, of which kind, and when. */
final class Plans {
    private static final double ONE_MORE = .68;
    private static final int MOST = 40;
    private static final double MEAN_DELAY = 300;
    private static final double LONGEST_DELAY = 5_000;

    private final PriorityQueue<Plan> due =
            new PriorityQueue<>(Comparator.comparingLong(Plan::at).thenComparing(Plan::number));
    private long planned;

    /**
     * A copy to be made.
     *
     * @param at no earlier than this place in the stream
     * @param number in the order of planning
     */
    record Plan(long at, long number, Kind kind, Report original) {}

    /** Plans the copies of a report that is at that place. */
    void add(Report original, long place, Random random) {
        int copies = 1;
        while (copies < MOST && random.nextDouble() < ONE_MORE) {
            copies++;
        }
        for (int i = 0; i < copies; i++) {
            double delay = -Math.log(1 - random.nextDouble()) * MEAN_DELAY;
            long at = place + 1 + (long) Math.min(delay, LONGEST_DELAY);
            due.add(new Plan(at, planned++, Kind.ofCopy(random), original));
        }
    }

    /** Tells whether a copy is due at a place. */
    boolean isDue(long place) {
        return !due.isEmpty() && due.element().at() <= place;
    }

    /** Takes the copy that is due. */
    Plan take() {
        return due.remove();
    }
}
