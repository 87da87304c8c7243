package dev.nashra.enrich.topology;

/** Counts what became of articles. May count twice what a failed transaction repeats. */
@FunctionalInterface
public interface Tally {
    /**
     * Counts one.
     *
     * @param stage {@code revise}, {@code reject}, {@code retag}, {@code group} or {@code emit}
     * @param outcome one word in snake case
     */
    void count(String stage, String outcome);
}
