package dev.nashra.ingest.subscribe;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A feed that is wanted, and what is known of it.
 *
 * @param status about this very URL
 */
public record Subscription(Feed feed, FeedStatus status) {
    /** Forgets what is about another URL; begins with nothing where nothing is known. */
    public static Subscription of(Feed feed, @Nullable FeedStatus status) {
        return new Subscription(feed, status == null ? FeedStatus.of(feed) : status.about(feed));
    }

    /** Tells whether the feed is to be read now. */
    boolean isDue(Instant now) {
        if (feed.paused()) {
            return false;
        }
        Instant attempted = status.health().attempted();
        Instant refresh = feed.refresh();
        boolean wanted = refresh != null && (attempted == null || refresh.isAfter(attempted));
        Instant next = status.rhythm().next();
        return wanted || (next != null && !next.isAfter(now));
    }
}
