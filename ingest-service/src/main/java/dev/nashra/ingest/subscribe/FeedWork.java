package dev.nashra.ingest.subscribe;

import dev.nashra.ingest.discover.WebSubLinks;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** What is to be done about one feed: asking it, and keeping its hub. */
public final class FeedWork {
    private static final Logger LOG = Logger.getLogger(FeedWork.class);

    private final FeedRegister register;
    private final FeedPoll poll;
    private final Polls polls;
    private final HubKeeper hubs;
    private final PollWatch watch;
    private final InstantSource clock;

    /** Takes who does each part. */
    public FeedWork(
            FeedRegister register,
            FeedPoll poll,
            Polls polls,
            HubKeeper hubs,
            PollWatch watch,
            InstantSource clock) {
        this.register = register;
        this.poll = poll;
        this.polls = polls;
        this.hubs = hubs;
        this.watch = watch;
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
        AtomicBoolean overran = new AtomicBoolean();
        boolean noted =
                register.update(
                        feed.id(),
                        status -> {
                            FeedStatus after = polls.after(feed, status, result, begun);
                            overran.set(begun.equals(after.rhythm().lastOverrun()));
                            return after;
                        });
        if (overran.get()) {
            LOG.warnf(
                    "the feed %s held nothing of what it held before: items were probably lost",
                    feed.url());
        }
        watch.polled(outcome(result), overran.get());
        return noted;
    }

    private static String outcome(PollResult result) {
        return switch (result) {
            case PollResult.Read read -> SystemStatus.WORKING.word();
            case PollResult.Unchanged unchanged -> "unchanged";
            case PollResult.Failed failed -> failed.status().word();
            case PollResult.NotTaken() -> "not_taken";
        };
    }
}
