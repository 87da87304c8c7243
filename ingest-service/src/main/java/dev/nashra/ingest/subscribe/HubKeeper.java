package dev.nashra.ingest.subscribe;

import dev.nashra.ingest.discover.WebSubLinks;
import dev.nashra.ingest.fetch.FetchOutcome;
import dev.nashra.ingest.fetch.FetchRequest;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Subscribes to the hubs that feeds name, and sees that it stays so (W3C WebSub, section 5.1). */
public final class HubKeeper {
    private static final Logger LOG = Logger.getLogger(HubKeeper.class);
    private static final int TOKEN_BYTES = 16;
    private static final int SECRET_BYTES = 32;

    private final FeedRegister register;
    private final Function<FetchRequest, FetchOutcome> fetcher;
    private final Optional<String> callbacks;
    private final Duration lease;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    /**
     * Takes how hubs are asked.
     *
     * @param callbacks URL under which hubs reach us; nothing is subscribed to where there is none
     * @param lease that is asked for
     */
    public HubKeeper(
            FeedRegister register,
            Function<FetchRequest, FetchOutcome> fetcher,
            Optional<String> callbacks,
            Duration lease,
            InstantSource clock) {
        this.register = register;
        this.fetcher = fetcher;
        this.callbacks = callbacks;
        this.lease = lease;
        this.clock = clock;
    }

    boolean isDue(Subscription subscription, Instant now) {
        Hub hub = subscription.status().hub();
        return callbacks.isPresent()
                && hub != null
                && !subscription.feed().paused()
                && HubPlan.isDue(hub, now);
    }

    /**
     * Asks the feed's hub if that is due.
     *
     * @param links of the feed as it was just read; empty if it was not
     * @return false if Kafka did not take what came of it
     */
    boolean keep(Feed feed, Optional<WebSubLinks> links) throws InterruptedException {
        Optional<Subscription> known = register.find(feed.id());
        if (callbacks.isEmpty() || known.isEmpty() || known.get().feed().paused()) {
            return true;
        }
        FeedStatus status = known.get().status();
        Instant now = clock.instant();
        Optional<HubPlan.Wish> wish = HubPlan.wish(status.hub(), links, status.place().url(), now);
        return wish.isEmpty() || subscribe(feed.id(), status, wish.get(), now);
    }

    /** Tells a feed's hub, if it has one, to deliver no longer. */
    public void letGo(String id) throws InterruptedException {
        Optional<Hub> hub =
                register.find(id)
                        .map(Subscription::status)
                        .flatMap(s -> Optional.ofNullable(s.hub()));
        if (hub.isPresent()
                && callbacks.isPresent()
                && register.update(id, status -> status.with(hub.get().in(Hub.State.ENDING)))) {
            var unused = ask(hub.get(), "unsubscribe");
        }
    }

    private boolean subscribe(String id, FeedStatus status, HubPlan.Wish wish, Instant now)
            throws InterruptedException {
        Hub known = status.hub();
        Hub hub = known != null && isFor(known, wish) ? known.asked(now) : fresh(wish, now);
        // Before the hub is asked: it may call back before it has answered.
        if (!register.update(id, latest -> latest.with(hub))) {
            return false;
        }
        if (ask(hub, "subscribe")) {
            return true;
        }
        return register.update(id, latest -> latest.with(refused(latest.hub(), hub)));
    }

    private static boolean isFor(Hub hub, HubPlan.Wish wish) {
        return hub.hub().equals(wish.hub()) && hub.topic().equals(wish.topic());
    }

    private static Hub refused(@Nullable Hub latest, Hub asked) {
        return (latest == null ? asked : latest).in(Hub.State.REFUSED);
    }

    private boolean ask(Hub hub, String mode) throws InterruptedException {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("hub.mode", mode);
        form.put("hub.topic", hub.topic());
        form.put("hub.callback", callbacks.orElseThrow() + "/api/v1/websub/" + hub.token());
        if (mode.equals("subscribe")) {
            form.put("hub.lease_seconds", Long.toString(lease.toSeconds()));
            form.put("hub.secret", hub.secret());
        }
        FetchOutcome answer;
        try {
            answer = fetcher.apply(FetchRequest.post(URI.create(hub.hub()), form));
        } catch (IllegalArgumentException e) {
            return false;
        }
        if (answer instanceof FetchOutcome.Fetched) {
            return true;
        }
        LOG.infof("the hub %s did not take %s: %s", hub.hub(), mode, answer);
        return false;
    }

    private Hub fresh(HubPlan.Wish wish, Instant now) {
        return new Hub(
                wish.hub(),
                wish.topic(),
                random(TOKEN_BYTES),
                random(SECRET_BYTES),
                Hub.State.ASKED,
                now,
                null,
                null,
                null,
                false);
    }

    private String random(int bytes) {
        byte[] some = new byte[bytes];
        random.nextBytes(some);
        return HexFormat.of().formatHex(some);
    }
}
