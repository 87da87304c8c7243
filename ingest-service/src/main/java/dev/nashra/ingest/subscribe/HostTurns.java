package dev.nashra.ingest.subscribe;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;

/** One request at a time to each host, with a pause between two. */
final class HostTurns {
    private final long pauseNanos;
    private final LongSupplier nanoTime;

    /** When each host may be asked again; {@link Long#MAX_VALUE} while it is being asked. */
    private final Map<String, Long> freeAt = new HashMap<>();

    HostTurns(Duration pause, LongSupplier nanoTime) {
        this.pauseNanos = pause.toNanos();
        this.nanoTime = nanoTime;
    }

    /** Takes the turn of a host if it is free. */
    synchronized boolean take(String url) {
        long now = nanoTime.getAsLong();
        freeAt.values().removeIf(at -> at != Long.MAX_VALUE && at - now <= 0);
        return freeAt.putIfAbsent(host(url), Long.MAX_VALUE) == null;
    }

    /** Gives the turn back. */
    synchronized void leave(String url) {
        freeAt.put(host(url), nanoTime.getAsLong() + pauseNanos);
    }

    private static String host(String url) {
        try {
            String host = URI.create(url).getHost();
            return host == null ? url : host.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return url;
        }
    }
}
