package dev.nashra.ingest.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.nashra.ingest.subscribe.Feed;
import dev.nashra.ingest.subscribe.FeedStatus;
import dev.nashra.ingest.subscribe.Hub;
import dev.nashra.ingest.subscribe.Subscription;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A feed as callers see it.
 *
 * @param id 32 hex digits
 * @param source publisher that its articles are filed under
 * @param url where it was said to be
 * @param movedTo where it is read since it moved for good; null if it has not
 * @param title for people; null if not said
 * @param paused whether it is left alone
 * @param created when it was first wanted
 * @param systemStatus how it goes, in a word
 * @param statusDetail the same in a sentence; null if all is well
 * @param lastFetchAttempt null if never
 * @param lastFetchSuccess null if never
 * @param lastNewArticles when something in it was last new; null if never
 * @param nextFetch null if it is not asked again until somebody changes it
 * @param pollMinutes between two readings at present, rounded up; 0 before the first
 * @param articlesPerHour that it has had lately
 * @param failures in a row
 * @param items it held when last read
 * @param overruns how often it probably lost items between two readings
 * @param lastOverrun when that was last noticed; null if never
 * @param hub who delivers it; null if nobody
 */
public record FeedView(
        String id,
        String source,
        String url,
        @Nullable String movedTo,
        @Nullable String title,
        boolean paused,
        Instant created,
        String systemStatus,
        @Nullable String statusDetail,
        @Nullable Instant lastFetchAttempt,
        @Nullable Instant lastFetchSuccess,
        @Nullable Instant lastNewArticles,
        @Nullable Instant nextFetch,
        long pollMinutes,
        double articlesPerHour,
        int failures,
        int items,
        int overruns,
        @Nullable Instant lastOverrun,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable HubView hub) {
    private static final int MILLIS_PER_MINUTE = 60_000;
    private static final double PRECISION = 100;

    /**
     * Who delivers a feed.
     *
     * @param url of the hub
     * @param state how far the subscription has come
     * @param expires end of the lease; null before the hub has confirmed
     * @param lastDelivery null if never
     */
    public record HubView(
            String url, String state, @Nullable Instant expires, @Nullable Instant lastDelivery) {}

    static FeedView of(Subscription subscription) {
        Feed feed = subscription.feed();
        FeedStatus status = subscription.status();
        FeedStatus.Health health = status.health();
        FeedStatus.Rhythm rhythm = status.rhythm();
        String at = status.place().url();
        return new FeedView(
                feed.id(),
                feed.source(),
                feed.url(),
                at.equals(feed.url()) ? null : at,
                feed.title(),
                feed.paused(),
                feed.created(),
                feed.paused() ? "paused" : health.status().word(),
                health.detail(),
                health.attempted(),
                health.succeeded(),
                health.news(),
                feed.paused() ? null : rhythm.next(),
                Math.ceilDiv(rhythm.interval().toMillis(), MILLIS_PER_MINUTE),
                Math.round(rhythm.pace() * PRECISION) / PRECISION,
                health.failures(),
                rhythm.items(),
                rhythm.overruns(),
                rhythm.lastOverrun(),
                hub(status.hub()));
    }

    private static @Nullable HubView hub(@Nullable Hub hub) {
        return hub == null
                ? null
                : new HubView(hub.hub(), hub.state().word(), hub.expires(), hub.lastDelivery());
    }
}
