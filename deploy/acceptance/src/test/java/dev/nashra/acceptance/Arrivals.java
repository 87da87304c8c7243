package dev.nashra.acceptance;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** When each article of a source was first found, by whichever of two services answers. */
final class Arrivals implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final long BETWEEN_MILLIS = 500;

    private final List<URI> exports;
    private final String key;
    private final Map<String, Instant> found = new ConcurrentHashMap<>();
    private final Thread thread = new Thread(this::watch, "arrivals");

    private Arrivals(List<URI> exports, String key) {
        this.exports = exports;
        this.key = key;
    }

    static Arrivals watch(List<URI> exports, String key) {
        Arrivals arrivals = new Arrivals(exports, key);
        arrivals.thread.start();
        return arrivals;
    }

    /** Gives the longest time between a confirmation and the first sight of what was confirmed. */
    Duration longest(Map<String, Instant> confirmed) {
        return confirmed.entrySet().stream()
                .map(each -> Duration.between(each.getValue(), found.get(each.getKey())))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /** Tells whether all of these were found. */
    boolean hasAll(Iterable<String> ids) {
        for (String id : ids) {
            if (!found.containsKey(id)) {
                return false;
            }
        }
        return true;
    }

    private void watch() {
        while (!Thread.currentThread().isInterrupted()) {
            for (URI export : exports) {
                try {
                    list(export, key).forEach(id -> found.putIfAbsent(id, Instant.now()));
                    break;
                } catch (InterruptedException e) {
                    return;
                } catch (Exception e) {
                    // Dead, or about to be: the other is asked.
                }
            }
            try {
                Thread.sleep(BETWEEN_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Gives the ids of an export, as often as it has them. */
    static List<String> list(URI export, String key) throws Exception {
        HttpResponse<String> answer =
                Api.send(
                        HttpRequest.newBuilder(export)
                                .timeout(PATIENCE)
                                .header("Authorization", "Bearer " + key));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.body());
        }
        List<String> ids = new ArrayList<>();
        for (String line : answer.body().lines().toList()) {
            ids.add(Api.MAPPER.readTree(line).get("id").asText());
        }
        return ids;
    }

    @Override
    public void close() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }
}
