package dev.nashra.ingest.subscribe;

import static dev.nashra.ingest.subscribe.PollLimits.max;
import static dev.nashra.ingest.subscribe.PollLimits.min;

import dev.nashra.ingest.subscribe.FeedStatus.Place;
import dev.nashra.ingest.subscribe.FeedStatus.Rhythm;
import dev.nashra.ingest.subscribe.PollResult.Failed;
import dev.nashra.ingest.subscribe.PollResult.NotTaken;
import dev.nashra.ingest.subscribe.PollResult.Read;
import dev.nashra.ingest.subscribe.PollResult.Unchanged;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What becomes of a feed's status when it was asked. Knows no clock and asks nobody. */
public final class Polls {
    /** A server that is polite about caching may still not put a feed off for a day. */
    private static final Duration LONGEST_MAX_AGE = Duration.ofHours(1);

    private static final Duration WHEN_KAFKA_IS_AWAY = Duration.ofSeconds(30);

    private final PollLimits limits;

    /** Takes the bounds of an interval. */
    public Polls(PollLimits limits) {
        this.limits = limits;
    }

    /** Gives the status after a poll that began at a time. */
    public FeedStatus after(Feed feed, FeedStatus known, PollResult result, Instant now) {
        FeedStatus before = known.about(feed);
        return switch (result) {
            case Read read -> read(before, read, now);
            case Unchanged unchanged -> unchanged(before, unchanged, now);
            case Failed failed -> failed(before, failed, now);
            case NotTaken() -> {
                Rhythm rhythm = before.rhythm();
                yield before.with(rhythm.next(now.plus(WHEN_KAFKA_IS_AWAY), rhythm.interval()));
            }
        };
    }

    /** Gives the status after the hub has delivered something. */
    public static FeedStatus delivered(FeedStatus before, Window delivered, Instant now) {
        boolean news = !before.window().to(delivered).fresh().isEmpty();
        return new FeedStatus(
                before.place(),
                news ? before.health().well(now, true) : before.health(),
                before.rhythm(),
                before.window().with(delivered),
                Objects.requireNonNull(before.hub(), "only a hub delivers").delivered(now));
    }

    private FeedStatus read(FeedStatus before, Read read, Instant now) {
        boolean first = before.health().succeeded() == null;
        Window.Glance glance = before.window().to(read.window());
        boolean news = !glance.fresh().isEmpty();
        Pace pace = first ? Pace.of(read.times()) : learned(before, glance.fresh().size(), now);
        Rhythm rhythm = before.rhythm();
        if (glance.overran()) {
            pace = pace.afterOverrun();
            rhythm = rhythm.overran(now);
        }
        Hub hub = before.hub();
        if (hub != null && !first && news && hub.delivers(now)) {
            hub = hub.overtaken();
        }
        int held = read.window().items().size();
        String url = Objects.requireNonNullElse(read.movedTo(), before.place().url());
        return new FeedStatus(
                new Place(before.place().wanted(), url, read.validators()),
                before.health().well(now, news),
                next(rhythm.at(pace).holding(held), pace, read.maxAge(), hub, now),
                read.window().remembering(before.window()),
                hub);
    }

    private FeedStatus unchanged(FeedStatus before, Unchanged unchanged, Instant now) {
        Pace pace = learned(before, 0, now);
        Hub hub = before.hub();
        return new FeedStatus(
                before.place(),
                before.health().well(now, false),
                next(before.rhythm().at(pace), pace, unchanged.maxAge(), hub, now),
                before.window(),
                hub);
    }

    private Rhythm next(
            Rhythm rhythm, Pace pace, @Nullable Duration maxAge, @Nullable Hub hub, Instant now) {
        Duration interval = limits.clamp(pace.interval());
        if (maxAge != null) {
            interval = max(interval, min(maxAge, LONGEST_MAX_AGE));
        }
        if (hub != null && hub.delivers(now)) {
            interval = max(interval, limits.backup());
        }
        return rhythm.next(now.plus(interval), interval);
    }

    private FeedStatus failed(FeedStatus before, Failed failed, Instant now) {
        int failures = before.health().failures() + 1;
        Rhythm rhythm = before.rhythm();
        Duration interval = limits.afterFailures(new Pace(rhythm.pace()).interval(), failures);
        if (failed.retryAfter() != null) {
            interval = max(limits.least(), min(failed.retryAfter(), limits.afterFailures()));
        }
        Instant next = failed.status() == SystemStatus.GONE ? null : now.plus(interval);
        return new FeedStatus(
                before.place(),
                before.health().ill(now, failed.status(), failed.detail()),
                rhythm.next(next, interval),
                before.window(),
                before.hub());
    }

    private static Pace learned(FeedStatus before, int fresh, Instant now) {
        Instant last = before.health().succeeded();
        Duration since = last == null ? Duration.ZERO : Duration.between(last, now);
        return new Pace(before.rhythm().pace()).after(fresh, since);
    }
}
