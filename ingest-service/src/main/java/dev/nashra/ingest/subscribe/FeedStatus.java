package dev.nashra.ingest.subscribe;

import dev.nashra.ingest.fetch.Validators;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a feed.
 *
 * @param place where it is read
 * @param health how it goes
 * @param rhythm how often it is read
 * @param window what it held
 * @param hub who delivers it; null if nobody
 */
public record FeedStatus(
        Place place, Health health, Rhythm rhythm, Window window, @Nullable Hub hub) {
    /**
     * Where a feed is read.
     *
     * @param wanted the {@link Feed#url()} that all this is about: with another, all is forgotten
     * @param url that, or where it has moved for good
     * @param validators of what was read last
     */
    public record Place(String wanted, String url, Validators validators) {}

    /**
     * How it goes.
     *
     * @param attempted null if never
     * @param succeeded null if never
     * @param news when something in it was last new; null if never
     * @param failures in a row
     * @param status in a word
     * @param detail in a sentence; null if all is well
     */
    public record Health(
            @Nullable Instant attempted,
            @Nullable Instant succeeded,
            @Nullable Instant news,
            int failures,
            SystemStatus status,
            @Nullable String detail) {
        Health well(Instant now, boolean anyNews) {
            return new Health(now, now, anyNews ? now : news, 0, SystemStatus.WORKING, null);
        }

        Health ill(Instant now, SystemStatus how, String why) {
            return new Health(now, succeeded, news, failures + 1, how, why);
        }
    }

    /**
     * How often a feed is read.
     *
     * @param next when; null if not until somebody changes it
     * @param interval between two readings, at present
     * @param pace items in an hour
     * @param overruns how often it probably lost items between two readings
     * @param lastOverrun when that was last noticed; null if never
     * @param items it held when last read
     */
    public record Rhythm(
            @Nullable Instant next,
            Duration interval,
            double pace,
            int overruns,
            @Nullable Instant lastOverrun,
            int items) {
        Rhythm next(@Nullable Instant changed, Duration between) {
            return new Rhythm(changed, between, pace, overruns, lastOverrun, items);
        }

        Rhythm at(Pace changed) {
            return new Rhythm(next, interval, changed.perHour(), overruns, lastOverrun, items);
        }

        Rhythm overran(Instant now) {
            return new Rhythm(next, interval, pace, overruns + 1, now, items);
        }

        Rhythm holding(int count) {
            return new Rhythm(next, interval, pace, overruns, lastOverrun, count);
        }
    }

    /** Gives the status of a feed that has just been wanted: due at once. */
    public static FeedStatus of(Feed feed) {
        return new FeedStatus(
                new Place(feed.url(), feed.url(), Validators.NONE),
                new Health(null, null, null, 0, SystemStatus.NEW, null),
                new Rhythm(feed.created(), Duration.ZERO, Pace.UNKNOWN.perHour(), 0, null, 0),
                Window.EMPTY,
                null);
    }

    /** Gives what is known about the feed as it is wanted now. */
    FeedStatus about(Feed feed) {
        return place.wanted().equals(feed.url()) ? this : of(feed);
    }

    /** Gives the same with another word on the hub. */
    public FeedStatus with(@Nullable Hub changed) {
        return new FeedStatus(place, health, rhythm, window, changed);
    }

    FeedStatus with(Rhythm changed) {
        return new FeedStatus(place, health, changed, window, hub);
    }
}
