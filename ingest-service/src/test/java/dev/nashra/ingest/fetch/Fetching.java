package dev.nashra.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Fetchers for tests: the site's address is allowed, and none else that is not public. */
final class Fetching {
    static final Instant NOW = Instant.parse("2026-11-02T05:40:00Z");
    static final int MAX_BYTES = 2 * 1024 * 1024;

    private Fetching() {}

    static FetchSettings settings(Duration totalTime) {
        return new FetchSettings(
                "Nashra-test", Duration.ofSeconds(2), totalTime, MAX_BYTES, 100, 5);
    }

    static Fetcher fetcher(DnsLookup names) {
        return fetcher(names, Duration.ofSeconds(20));
    }

    static Fetcher fetcher(DnsLookup names, Duration totalTime) {
        return new Fetcher(
                settings(totalTime),
                AddressGuard.allowing(List.of("127.0.0.2/32")),
                names,
                () -> NOW);
    }

    static FetchOutcome fetch(URI url) {
        return fetch(FetchRequest.get(url));
    }

    static FetchOutcome fetch(FetchRequest request) {
        try (Fetcher fetcher = fetcher(new Names())) {
            return fetcher.fetch(request);
        }
    }

    static FetchOutcome.Fetched fetched(FetchOutcome outcome) {
        if (outcome instanceof FetchOutcome.Fetched fetched) {
            return fetched;
        }
        throw new AssertionError("not fetched: " + outcome);
    }
}
