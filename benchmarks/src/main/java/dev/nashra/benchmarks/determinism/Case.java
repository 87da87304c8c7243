package dev.nashra.benchmarks.determinism;

/**
 * One way to run the service.
 *
 * @param name in a few words
 * @param partitions of the topics of articles, and so of those between the stages
 * @param instances at the same time
 * @param areKilled whether each is killed once, one after the other, and started again
 * @param arrivals what is pushed
 */
record Case(String name, int partitions, int instances, boolean areKilled, Arrivals arrivals) {}
