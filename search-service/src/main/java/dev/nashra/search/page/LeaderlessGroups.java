package dev.nashra.search.page;

import dev.nashra.search.query.ArticleQuery;
import dev.nashra.search.query.Filter;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Remembers for a moment how many groups of a whole listing have no lead in it. To count them, all
 * groups with copies are walked through, and everybody who opens a dashboard asks for just these
 * listings: of all articles, or of all in a language. Their number hardly ever moves: a group is
 * without its lead while the lead is being withdrawn, or when it went with its month. Safe for use
 * by many threads.
 */
final class LeaderlessGroups {
    private static final Duration KEPT = Duration.ofSeconds(10);
    private static final int MOST_LISTINGS = 100;

    private final Map<String, Known> byListing = new ConcurrentHashMap<>();
    private final LongSupplier nanos;

    private record Known(long groups, long at) {}

    LeaderlessGroups(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /**
     * Gives the number if it is known; to one caller in a while it is not, so that it is renewed.
     */
    OptionalLong of(ArticleQuery query) {
        Known known = isWhole(query.match()) ? byListing.get(query.listing()) : null;
        if (known == null) {
            return OptionalLong.empty();
        }
        long now = nanos.getAsLong();
        boolean renews =
                now - known.at() > KEPT.toNanos()
                        && byListing.replace(
                                query.listing(), known, new Known(known.groups(), now));
        return renews ? OptionalLong.empty() : OptionalLong.of(known.groups());
    }

    /** Remembers a number, if the listing is whole. */
    void remember(ArticleQuery query, long groups) {
        if (isWhole(query.match())) {
            if (byListing.size() >= MOST_LISTINGS) {
                byListing.clear();
            }
            byListing.put(query.listing(), new Known(groups, nanos.getAsLong()));
        }
    }

    /** Any other filter parts groups, and how many of them moves with each article. */
    private static boolean isWhole(ArticleQuery.Match match) {
        return match.text() == null
                && match.source().equals(Filter.OPEN)
                && match.tag().equals(Filter.OPEN)
                && match.group().equals(Filter.OPEN)
                && match.except() == null
                && match.start() == null
                && match.end() == null;
    }
}
