package dev.nashra.benchmarks.faults;

import java.util.List;
import java.util.Random;

/**
 * What a seed stands for.
 *
 * @param seed by which it can be had again
 * @param twin bug that is planted
 * @param articles different ones
 * @param processes of search-service at the same time
 * @param strikes faults, in order
 */
record Plan(long seed, Twin twin, int articles, int processes, List<Strike> strikes) {
    private static final int FAULTS = 3;

    /** Draws a plan; two processes every third time. */
    static Plan draw(long seed, int articles) {
        Random random = random(seed);
        int processes = random.nextInt(3) == 0 ? 2 : 1;
        // Half of the requests that there are at least, so that no fault comes too late.
        int last = Math.max(3, articles / Stand.BATCH / 2);
        return new Plan(seed, Twin.NONE, articles, processes, Strike.draw(random, FAULTS, last));
    }

    /** Gives the plan that shows a planted bug. */
    static Plan of(Twin twin, long seed, int articles) {
        List<Strike> strikes =
                switch (twin) {
                    case NONE, NO_VERSION -> List.of();
                    case COMMITS_FIRST -> List.of(new Strike(Fault.KILL_SEARCH, 2, 1, false));
                    case NO_RETRY ->
                            List.of(
                                    new Strike(Fault.BUSY_ITEMS, 1, 1, false),
                                    new Strike(Fault.UNAVAILABLE_ITEMS, 3, 1, false));
                };
        return new Plan(seed, twin, articles, 1, strikes);
    }

    /** Gives a generator; neighbouring seeds alone would begin alike. */
    static Random random(long seed) {
        return new Random(seed * 0x9E3779B97F4A7C15L);
    }
}
