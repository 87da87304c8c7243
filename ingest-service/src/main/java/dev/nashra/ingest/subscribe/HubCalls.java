package dev.nashra.ingest.subscribe;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.nashra.contract.RawArticle;
import dev.nashra.ingest.receive.Signature;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What hubs call back with: questions whether we meant it, and news (W3C WebSub, 5.3 and 7). */
public final class HubCalls {
    private static final Duration DEFAULT_LEASE = Duration.ofDays(10);
    private static final Duration SHORTEST_LEASE = Duration.ofSeconds(10);
    private static final Duration LONGEST_LEASE = Duration.ofDays(30);

    private final FeedRegister register;
    private final FeedPoll poll;
    private final InstantSource clock;

    /** Takes where feeds are known and how their documents are read. */
    public HubCalls(FeedRegister register, FeedPoll poll, InstantSource clock) {
        this.register = register;
        this.poll = poll;
        this.clock = clock;
    }

    /**
     * A hub's question.
     *
     * @param leaseSeconds null if it does not say
     */
    public record Question(
            String mode, String topic, String challenge, @Nullable Long leaseSeconds) {}

    /** Every way in which a call can end. */
    public enum Outcome {
        /** Meant, and noted. */
        DONE,
        /** Not for us, or not what we asked for. */
        UNKNOWN,
        /** We had subscribed, and want it no longer: the hub is to forget us. */
        UNWANTED,
        /** Not signed by the hub, or not at all. */
        FORGED,
        /** Signed by the hub, and not a feed. */
        UNREADABLE,
        /** Kafka did not take it: the hub is to try again. */
        NOT_TAKEN
    }

    /** Answers whether we meant it. */
    public Outcome question(String token, Question question) {
        Optional<FeedRegister.Called> called = register.called(token);
        if (called.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        Hub hub = hub(called.get());
        if (!hub.topic().equals(question.topic())) {
            return Outcome.UNKNOWN;
        }
        boolean wanted = called.get().wanted().isPresent() && hub.state() != Hub.State.ENDING;
        return switch (question.mode()) {
            case "denied" -> note(called.get(), hub.in(Hub.State.REFUSED));
            case "subscribe" -> subscribe(called.get(), hub, wanted, question);
            case "unsubscribe" -> unsubscribe(called.get(), wanted);
            default -> Outcome.UNKNOWN;
        };
    }

    /**
     * Takes news.
     *
     * @param signature {@code X-Hub-Signature}; null if it was not sent
     * @param type {@code Content-Type}; null if it was not sent
     */
    public Outcome delivery(
            String token, byte[] body, @Nullable String signature, @Nullable String type)
            throws InterruptedException {
        Optional<FeedRegister.Called> called = register.called(token);
        if (called.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        Hub hub = hub(called.get());
        if (called.get().wanted().isEmpty() || hub.state() == Hub.State.ENDING) {
            return Outcome.UNWANTED;
        }
        if (!isSigned(signature, hub, body)) {
            return Outcome.FORGED;
        }
        return take(called.get().wanted().get(), called.get().status(), body, type);
    }

    /** Section 7.1. */
    private static boolean isSigned(@Nullable String signature, Hub hub, byte[] body) {
        return Optional.ofNullable(signature)
                .flatMap(Signature::parse)
                .filter(said -> said.isOf(body, hub.secret().getBytes(UTF_8)))
                .isPresent();
    }

    private Outcome take(Feed feed, FeedStatus status, byte[] body, @Nullable String type)
            throws InterruptedException {
        FeedPoll.Articles articles = poll.articles(feed, body, type, status.place().url());
        if (articles.why() != null) {
            return Outcome.UNREADABLE;
        }
        FeedArticles found = poll.windowed(articles.all());
        Window delivered = found.window();
        List<RawArticle> news = found.news(status.window().to(delivered));
        if (!poll.send(news)) {
            return Outcome.NOT_TAKEN;
        }
        Instant now = clock.instant();
        boolean noted =
                register.update(
                        feed.id(),
                        latest ->
                                latest.hub() == null
                                        ? latest
                                        : Polls.delivered(latest, delivered, now));
        return noted ? Outcome.DONE : Outcome.NOT_TAKEN;
    }

    /** Only what we have just asked for is confirmed: nobody subscribes us by knowing our path. */
    private Outcome subscribe(
            FeedRegister.Called called, Hub hub, boolean wanted, Question question) {
        if (!wanted || hub.state() != Hub.State.ASKED) {
            return Outcome.UNKNOWN;
        }
        return note(called, hub.confirmed(clock.instant(), lease(question.leaseSeconds())));
    }

    private Outcome unsubscribe(FeedRegister.Called called, boolean wanted) {
        if (wanted) {
            return Outcome.UNKNOWN;
        }
        boolean noted =
                called.wanted().isPresent()
                        ? register.update(called.id(), status -> status.with((Hub) null))
                        : register.forget(called.id());
        return noted ? Outcome.DONE : Outcome.NOT_TAKEN;
    }

    private Outcome note(FeedRegister.Called called, Hub changed) {
        return register.update(called.id(), status -> status.with(changed))
                ? Outcome.DONE
                : Outcome.NOT_TAKEN;
    }

    private static Duration lease(@Nullable Long seconds) {
        if (seconds == null) {
            return DEFAULT_LEASE;
        }
        Duration said = Duration.ofSeconds(Math.clamp(seconds, 0, LONGEST_LEASE.toSeconds()));
        return PollLimits.max(said, SHORTEST_LEASE);
    }

    private static Hub hub(FeedRegister.Called called) {
        Hub hub = called.status().hub();
        if (hub == null) {
            throw new IllegalStateException("found by the token of a hub");
        }
        return hub;
    }
}
