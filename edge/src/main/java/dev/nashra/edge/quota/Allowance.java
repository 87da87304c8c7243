package dev.nashra.edge.quota;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.StringJoiner;
import java.util.function.LongSupplier;

/**
 * What one key may do and what it has done. Thread-safe. Not kept: after a restart everything is
 * there to be had again, and every instance counts for itself.
 */
public final class Allowance {
    private final KeyLimits limits;
    private final LongSupplier nanoTime;
    private final InstantSource clock;
    private final TokenBucket requests;
    private final DayCount articles;

    /**
     * Makes one of which nothing is spent.
     *
     * @param nanoTime clock for requests
     * @param clock that tells the day
     */
    public Allowance(KeyLimits limits, LongSupplier nanoTime, InstantSource clock) {
        this(limits, nanoTime, clock, new TokenBucket(nanoTime.getAsLong()), new DayCount());
    }

    private Allowance(
            KeyLimits limits,
            LongSupplier nanoTime,
            InstantSource clock,
            TokenBucket requests,
            DayCount articles) {
        this.limits = limits;
        this.nanoTime = nanoTime;
        this.clock = clock;
        this.requests = requests;
        this.articles = articles;
    }

    /** Gives other limits to what was counted so far; both count on together. */
    public Allowance under(KeyLimits other) {
        return other.equals(limits)
                ? this
                : new Allowance(other, nanoTime, clock, requests, articles);
    }

    /**
     * Counts a request.
     *
     * @return empty if it is allowed, else how long until one is: whole seconds
     */
    public Optional<Duration> request() {
        if (limits.requestsPerSecond().isEmpty()) {
            return Optional.empty();
        }
        long wait = requests.take(limits.requestsPerSecond().getAsInt(), nanoTime.getAsLong());
        return wait == 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(seconds(wait)));
    }

    /** Takes a place for an article; empty if the day has none left. */
    public Optional<Reservation> article() {
        OptionalLong perDay = limits.articlesPerDay();
        if (perDay.isEmpty()) {
            return Optional.of(Reservation.FREE);
        }
        Instant now = clock.instant();
        return articles.take(perDay.getAsLong(), now)
                ? Optional.of(() -> articles.putBack(now))
                : Optional.empty();
    }

    /** How long until the day is over: whole seconds, at least one. */
    public Duration untilTomorrow() {
        return Duration.ofSeconds(seconds(DayCount.untilTomorrow(clock.instant()).toNanos()));
    }

    /**
     * Gives what may be done, as the header {@code RateLimit-Policy} of
     * draft-ietf-httpapi-ratelimit-headers has it; empty if everything.
     */
    public Optional<String> policy() {
        StringJoiner policies = list();
        limits.requestsPerSecond().ifPresent(q -> policies.add("\"burst\";q=%d;w=1".formatted(q)));
        limits.articlesPerDay().ifPresent(q -> policies.add("\"day\";q=%d;w=86400".formatted(q)));
        return text(policies);
    }

    /** Gives what is left now, as the draft's header {@code RateLimit} has it. */
    public Optional<String> left() {
        StringJoiner left = list();
        limits.requestsPerSecond()
                .ifPresent(
                        q -> {
                            long now = nanoTime.getAsLong();
                            long full = seconds(requests.untilFull(now));
                            left.add("\"burst\";r=%d;t=%d".formatted(requests.left(q, now), full));
                        });
        limits.articlesPerDay()
                .ifPresent(
                        q -> {
                            long r = articles.left(q, clock.instant());
                            left.add("\"day\";r=%d;t=%d".formatted(r, untilTomorrow().toSeconds()));
                        });
        return text(left);
    }

    private static StringJoiner list() {
        return new StringJoiner(", ").setEmptyValue("");
    }

    private static Optional<String> text(StringJoiner list) {
        return Optional.of(list.toString()).filter(text -> !text.isEmpty());
    }

    /** Rounded up: whoever comes back then must not be too early. */
    private static long seconds(long nanos) {
        return Math.ceilDiv(nanos, 1_000_000_000L);
    }
}
