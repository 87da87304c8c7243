package dev.nashra.ingest.fetch;

/** Fetches URLs that users and publishers gave. */
public final class Fetcher {
    /** Asks, and waits for the whole answer; to be called on a virtual thread. */
    public FetchOutcome fetch(FetchRequest request) {
        throw new UnsupportedOperationException(request.url().toString());
    }
}
