package dev.nashra.benchmarks.faults;

/**
 * How often a promise was broken.
 *
 * @param lost articles that are in no index, and broken records that were not put aside
 * @param doubled articles that are in an index more than once, or that nobody wrote, and broken
 *     records that were put aside more than once
 * @param stale articles of which the index has another revision than the newest, or not as it was
 *     written, or text although it is withdrawn
 * @param falling articles of which a reader saw a revision and later an older one
 * @param early records behind which offsets were committed before the node held them
 * @param unsaid articles whose newest revision was not announced, or not last
 * @param repeated revisions that were announced more often than they were written
 */
record Verdict(int lost, int doubled, int stale, int falling, int early, int unsaid, int repeated) {

    /** Tells whether all promises were kept. */
    boolean isClean() {
        return lost + doubled + stale + falling + early + unsaid + repeated == 0;
    }
}
