package dev.nashra.benchmarks.faults;

/**
 * One revision of an article as it was written to the topic.
 *
 * @param id of the article
 * @param version external version; also the millisecond of its receipt, so that a searched document
 *     tells which revision it is even where the index counts versions of its own
 * @param headline said by no other revision
 * @param withdrawn whether it takes the article back
 */
record Revision(String id, long version, String headline, boolean withdrawn) {}
