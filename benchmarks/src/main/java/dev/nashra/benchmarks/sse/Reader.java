package dev.nashra.benchmarks.sse;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.nashra.benchmarks.instance.SearchStack;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reader of the stream that takes what comes, on a virtual thread, and can be cut and resumed.
 */
final class Reader {
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final String ID = "id:";
    private static final String DATA = "data:";
    private static final String INDEXED = "\"indexed\":\"";

    private final HttpClient client;
    private final URI uri;
    private final List<String> ids = new ArrayList<>();
    private final List<Long> delays = new ArrayList<>();
    private @Nullable InputStream open;
    private @Nullable String last;
    private @Nullable Thread thread;
    private volatile boolean isRunning;

    /**
     * Makes one that has not begun.
     *
     * @param uri of the stream, with its filters
     */
    Reader(HttpClient client, URI uri) {
        this.client = client;
        this.uri = uri;
    }

    /** Opens the stream, behind what was read last; returns when the service has answered. */
    void begin() throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri)
                        .timeout(Duration.ofMinutes(1))
                        .header("Authorization", "Bearer " + SearchStack.KEY);
        String behind = last();
        if (behind != null) {
            request.header("Last-Event-ID", behind);
        }
        var response = client.send(request.build(), BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            throw new IOException("the stream was answered " + response.statusCode());
        }
        InputStream body = response.body();
        open = body;
        isRunning = true;
        thread = Thread.startVirtualThread(() -> read(body));
    }

    /** Opens the stream behind an event. */
    void beginBehind(String id) throws IOException, InterruptedException {
        take(id, false);
        begin();
    }

    /**
     * Waits for the first id that the service says, which it does when a stream opens.
     *
     * @throws IllegalStateException if it says none in so long
     */
    synchronized String awaitId(Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        while (last == null && System.nanoTime() < end) {
            wait(LOOK.toMillis());
        }
        if (last == null) {
            throw new IllegalStateException("the stream has said no id for " + longest);
        }
        return last;
    }

    private synchronized @Nullable String last() {
        return last;
    }

    /** Leaves, as a lost network does. */
    void leave() throws IOException, InterruptedException {
        isRunning = false;
        if (open != null) {
            open.close();
        }
        if (thread != null) {
            thread.join();
        }
    }

    private void read(InputStream body) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, UTF_8))) {
            String id = null;
            boolean hasData = false;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(ID)) {
                    id = line.substring(ID.length()).strip();
                } else if (line.startsWith(DATA)) {
                    hasData = true;
                    delay(line);
                } else if (line.isEmpty() && id != null) {
                    take(id, hasData);
                    hasData = false;
                }
            }
            if (isRunning) {
                System.err.println("nashra: the service has ended a reader's stream");
            }
        } catch (IOException e) {
            if (isRunning) {
                System.err.println("nashra: a reader lost its stream: " + e.getMessage());
            }
        }
    }

    private synchronized void delay(String data) {
        int at = data.indexOf(INDEXED);
        if (at >= 0) {
            int begin = at + INDEXED.length();
            Instant indexed = Instant.parse(data.substring(begin, data.indexOf('"', begin)));
            delays.add(Duration.between(indexed, Instant.now()).toMillis());
        }
    }

    private synchronized void take(String id, boolean hasData) {
        last = id;
        notifyAll();
        if (hasData) {
            ids.add(id);
        }
    }

    /** Gives the ids of the events so far, in order. */
    synchronized List<String> ids() {
        return List.copyOf(ids);
    }

    /** Gives how long after its being indexed each event came, in milliseconds. */
    synchronized List<Long> delays() {
        return List.copyOf(delays);
    }
}
