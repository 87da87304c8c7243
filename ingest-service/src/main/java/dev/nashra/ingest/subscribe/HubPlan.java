package dev.nashra.ingest.subscribe;

import dev.nashra.ingest.discover.WebSubLinks;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a hub is to be asked, and for what. */
final class HubPlan {
    /** A hub has that long to confirm. */
    private static final Duration CONFIRMS_WITHIN = Duration.ofHours(1);

    /** A hub that refused may have changed its mind after that. */
    private static final Duration AFTER_REFUSAL = Duration.ofDays(1);

    /** Part of a lease that is left when it is renewed: a tenth is time for several attempts. */
    private static final int RENEWED_WITHIN = 10;

    private HubPlan() {}

    /**
     * A subscription to ask for.
     *
     * @param hub whom to ask
     * @param topic what for
     */
    record Wish(String hub, String topic) {}

    /** Tells whether a subscription needs seeing to, whatever the feed says. */
    static boolean isDue(Hub hub, Instant now) {
        return switch (hub.state()) {
            case ASKED, ENDING -> passed(hub.asked().plus(CONFIRMS_WITHIN), now);
            case REFUSED -> passed(hub.asked().plus(AFTER_REFUSAL), now);
            case CONFIRMED -> hub.expires() == null || passed(renewal(hub), now);
        };
    }

    /**
     * Gives what to ask for now, if anything.
     *
     * @param links of the feed as it was just read; empty if it was not
     */
    static Optional<Wish> wish(
            @Nullable Hub hub, Optional<WebSubLinks> links, String feedUrl, Instant now) {
        Optional<Wish> named =
                links.flatMap(found -> found.hubs().stream().findFirst().map(URI::toString))
                        .map(url -> new Wish(url, topic(links, feedUrl)));
        if (hub == null) {
            return named;
        }
        boolean moved =
                named.isPresent()
                        && !(named.get().hub().equals(hub.hub())
                                && named.get().topic().equals(hub.topic()));
        if (moved) {
            return named;
        }
        return isDue(hub, now) ? Optional.of(new Wish(hub.hub(), hub.topic())) : Optional.empty();
    }

    private static String topic(Optional<WebSubLinks> links, String feedUrl) {
        return links.map(WebSubLinks::self).map(URI::toString).orElse(feedUrl);
    }

    private static Instant renewal(Hub hub) {
        Instant expires = hub.expires();
        Duration lease = hub.lease();
        if (expires == null || lease == null) {
            return Instant.MIN;
        }
        return expires.minus(lease.dividedBy(RENEWED_WITHIN));
    }

    private static boolean passed(Instant time, Instant now) {
        return !time.isAfter(now);
    }
}
