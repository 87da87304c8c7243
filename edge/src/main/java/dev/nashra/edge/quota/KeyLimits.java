package dev.nashra.edge.quota;

import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * How much a key may do.
 *
 * @param requestsPerSecond calls, 1 to 1,000,000; empty for any number
 * @param articlesPerDay articles accepted within a day of UTC, at least 1; empty for any number
 */
public record KeyLimits(OptionalInt requestsPerSecond, OptionalLong articlesPerDay) {
    /** Limits nothing. */
    public static final KeyLimits NONE = new KeyLimits(OptionalInt.empty(), OptionalLong.empty());

    /** The largest integer that a structured field holds (RFC 9651 section 3.3.1). */
    private static final long MAX_ARTICLES = 999_999_999_999_999L;

    private static final int MAX_REQUESTS = 1_000_000;

    /** Checks the ranges. */
    public KeyLimits {
        if (requestsPerSecond.isPresent()) {
            int requests = requestsPerSecond.getAsInt();
            requireRange("requests_per_second", requests, MAX_REQUESTS);
        }
        if (articlesPerDay.isPresent()) {
            requireRange("articles_per_day", articlesPerDay.getAsLong(), MAX_ARTICLES);
        }
    }

    /** Gives these limits, and those of others where these say nothing. */
    public KeyLimits or(KeyLimits others) {
        return new KeyLimits(
                requestsPerSecond.isPresent() ? requestsPerSecond : others.requestsPerSecond,
                articlesPerDay.isPresent() ? articlesPerDay : others.articlesPerDay);
    }

    private static void requireRange(String name, long value, long max) {
        if (value < 1 || value > max) {
            throw new IllegalArgumentException(
                    "%s must be 1 to %d, was %d".formatted(name, max, value));
        }
    }
}
