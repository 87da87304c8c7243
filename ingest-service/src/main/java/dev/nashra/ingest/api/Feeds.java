package dev.nashra.ingest.api;

import dev.nashra.edge.access.ApiKey;
import dev.nashra.edge.problem.Fault;
import dev.nashra.edge.problem.Problem;
import dev.nashra.edge.problem.ProblemException;
import dev.nashra.ingest.IngestConfig;
import dev.nashra.ingest.subscribe.Feed;
import dev.nashra.ingest.subscribe.FeedRegister;
import dev.nashra.ingest.subscribe.Subscription;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Feeds as far as a key may see and change them. */
@Singleton
final class Feeds {
    private final FeedRegister register;
    private final InstantSource clock;
    private final int most;

    Feeds(FeedRegister register, InstantSource clock, IngestConfig config) {
        this.register = register;
        this.clock = clock;
        this.most = config.feeds().limit();
    }

    /**
     * What came of wanting a feed.
     *
     * @param made false if it was wanted already
     */
    record Wanted(Subscription subscription, boolean made) {}

    List<Subscription> all(ApiKey key) {
        requireReady();
        return register.all().stream().filter(each -> key.mayUse(each.feed().source())).toList();
    }

    /** Finds a feed; one of another's source is as good as none. */
    Subscription get(String id, ApiKey key) {
        requireReady();
        return register.find(id)
                .filter(each -> key.mayUse(each.feed().source()))
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        Problem.of(404, "unknown_feed", "There is no such feed.")));
    }

    /**
     * Wants a feed.
     *
     * @param source null for the one that the key is bound to
     */
    Wanted want(
            String url,
            @Nullable String source,
            @Nullable String title,
            boolean paused,
            ApiKey key) {
        requireReady();
        String filed = source(source, key);
        String id = Feed.idOf(filed, url);
        var known = register.find(id);
        if (known.isPresent()) {
            return new Wanted(known.get(), false);
        }
        if (register.all().size() >= most) {
            throw new ProblemException(
                    Problem.of(
                            409,
                            "too_many_feeds",
                            "There are %d feeds, and no more are kept.".formatted(most)));
        }
        return new Wanted(
                put(new Feed(id, filed, url, title, paused, clock.instant(), null)), true);
    }

    Subscription put(Feed feed) {
        require(register.put(feed));
        return register.find(feed.id()).orElseGet(() -> Subscription.of(feed, null));
    }

    void remove(Subscription subscription) {
        String id = subscription.feed().id();
        require(register.remove(id));
        if (subscription.status().hub() == null) {
            require(register.forget(id));
        }
    }

    private void requireReady() {
        if (!register.isReady()) {
            throw IngestProblems.kafkaUnavailable();
        }
    }

    private static void require(boolean taken) {
        if (!taken) {
            throw IngestProblems.kafkaUnavailable();
        }
    }

    private static String source(@Nullable String said, ApiKey key) {
        if (said == null) {
            if (key.sources().size() == 1) {
                return key.sources().iterator().next();
            }
            String detail = "source is missing, and the key is not bound to one.";
            throw new ProblemException(
                    Problem.of(400, "invalid_feed", detail).at(Fault.pointer("/source", detail)));
        }
        if (!key.mayUse(said)) {
            String detail = "The key may not speak for the source " + said + ".";
            throw new ProblemException(
                    Problem.of(403, "forbidden_source", detail)
                            .at(Fault.pointer("/source", detail)));
        }
        return said;
    }
}
