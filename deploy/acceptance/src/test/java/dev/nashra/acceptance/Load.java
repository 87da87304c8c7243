package dev.nashra.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * A feeder that pushes one article after another and holds each until it is confirmed, as feeds are
 * told to. What was confirmed is written down.
 */
final class Load implements AutoCloseable {
    private static final Duration BETWEEN = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration LAST = Duration.ofMinutes(1);

    private final URI articles;
    private final String key;
    private final String source;
    private final Random random;
    private final List<String> confirmed = new ArrayList<>();
    private final Map<String, Instant> times = new ConcurrentHashMap<>();
    private final Thread thread = new Thread(this::push, "load");
    private volatile boolean stopping;

    private Load(URI articles, String key, String source, long seed) {
        this.articles = articles;
        this.key = key;
        this.source = source;
        this.random = new Random(seed);
    }

    static Load start(URI articles, String key, String source, long seed) {
        Load load = new Load(articles, key, source, seed);
        load.thread.start();
        return load;
    }

    /**
     * Ends once the last article is confirmed, and gives the ids of all, in order.
     *
     * @throws IllegalStateException if that takes more than a minute
     */
    List<String> stop() throws InterruptedException {
        stopping = true;
        if (!thread.join(LAST)) {
            throw new IllegalStateException("the last article is not confirmed after " + LAST);
        }
        return confirmed;
    }

    /** Gives when each was confirmed that was so far. For any thread. */
    Map<String, Instant> times() {
        return Map.copyOf(times);
    }

    private void push() {
        for (int i = 0; !stopping && !Thread.currentThread().isInterrupted(); i++) {
            confirm(Sample.unlike(random, source, i).toString());
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }

    private void confirm(String article) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                var answer =
                        Api.send(
                                HttpRequest.newBuilder(articles)
                                        .timeout(PATIENCE)
                                        .header("Authorization", "Bearer " + key)
                                        .header("Content-Type", "application/json")
                                        .POST(BodyPublishers.ofString(article)));
                if (answer.statusCode() == 202) {
                    String id = Api.MAPPER.readTree(answer.body()).get("id").asText();
                    confirmed.add(id);
                    times.put(id, Instant.now());
                    return;
                }
            } catch (IOException e) {
                // Nobody there, or gone before the answer: the same article is sent once more.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }

    @Override
    public void close() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }
}
