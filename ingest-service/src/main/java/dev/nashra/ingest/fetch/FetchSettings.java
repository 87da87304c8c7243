package dev.nashra.ingest.fetch;

import java.time.Duration;

/**
 * How everything is fetched.
 *
 * @param userAgent as it is sent
 * @param connectTimeout for each address that is tried
 * @param totalTime of requests that set none
 * @param maxBytes of requests that set none
 * @param ratio most bytes that one compressed byte may become
 * @param redirects most that are followed
 */
public record FetchSettings(
        String userAgent,
        Duration connectTimeout,
        Duration totalTime,
        long maxBytes,
        int ratio,
        int redirects) {}
