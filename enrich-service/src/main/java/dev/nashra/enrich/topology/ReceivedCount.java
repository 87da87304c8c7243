package dev.nashra.enrich.topology;

import java.time.Instant;

/**
 * How much of a source came in on one partition of the raw topic.
 *
 * @param count articles, and withdrawals of articles that are known
 * @param newest when the newest of them was received
 */
record ReceivedCount(long count, Instant newest) {}
