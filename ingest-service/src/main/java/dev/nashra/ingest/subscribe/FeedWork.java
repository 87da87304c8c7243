package dev.nashra.ingest.subscribe;

import dev.nashra.ingest.discover.WebSubLinks;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** What is to be done about one feed: asking it, and keeping its hub. */
public final class FeedWork {
    private final FeedRegister register;
    private final FeedPoll poll;
    private final Polls polls;
    private final HubKeeper hubs;
    private final InstantSource clock;

    /** Takes who does each part. */
    public FeedWork(
            FeedRegister register,
            FeedPoll poll,
            Polls polls,
            HubKeeper hubs,
            InstantSource clock) {
        this.register = register;
        this.poll = poll;
        this.polls = polls;
        this.hubs = hubs;
        this.clock = clock;
    }

    boolean isDue(Subscription subscription, Instant now) {
        return subscription.isDue(now) || hubs.isDue(subscription, now);
    }

    /**
     * Does what is due.
     *
     * @return false if Kafka did not take what came of it
     */
    boolean run(Subscription subscription) throws InterruptedException {
        Instant begun = clock.instant();
        Optional<WebSubLinks> links = Optional.empty();
        if (subscription.isDue(begun)) {
            FeedPoll.Look look = poll.poll(subscription);
            links = look.links();
            if (!note(subscription.feed(), look.result(), begun)) {
                return false;
            }
        }
        return hubs.keep(subscription.feed(), links);
    }

    private boolean note(Feed feed, PollResult result, Instant begun) {
        return register.update(feed.id(), status -> polls.after(feed, status, result, begun));
    }
}
