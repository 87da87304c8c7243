package dev.nashra.search.consume;

import java.time.Instant;

/**
 * Articles that Elasticsearch does not take.
 *
 * @param since when the first of its attempts failed
 * @param reason why the last one did: Elasticsearch's type of the error, or our word for the kind
 *     of failure
 */
public record Stall(Instant since, String reason) {}
