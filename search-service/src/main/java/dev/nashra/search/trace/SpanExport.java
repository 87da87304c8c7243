package dev.nashra.search.trace;

import dev.nashra.contract.EnrichedArticle;
import dev.nashra.search.trace.ArticleSpans.Indexed;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.jboss.logging.Logger;

/**
 * Sends spans to a collector on a thread of its own. Nobody waits for it: what it does not take in
 * time is dropped and counted, because an article matters and its trace does not.
 */
public final class SpanExport implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(SpanExport.class);
    private static final int QUEUE = 2_000;
    private static final int BATCH = 200;
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final URI collector;
    private final double share;
    private final LongConsumer dropped;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final BlockingQueue<Indexed> waiting = new ArrayBlockingQueue<>(QUEUE);
    private final Thread thread = Thread.ofPlatform().daemon().name("spans").unstarted(this::run);
    private boolean told;

    /**
     * Makes one that sends nothing yet.
     *
     * @param endpoint of a collector, without {@code /v1/traces}
     * @param share of articles whose sender does not ask for a trace, 0 to 1
     * @param dropped told how many articles' spans were not sent
     */
    public SpanExport(URI endpoint, double share, LongConsumer dropped) {
        String base = endpoint.toString();
        this.collector = URI.create((base.endsWith("/") ? base : base + "/")).resolve("v1/traces");
        this.share = share;
        this.dropped = dropped;
    }

    /** Begins to send. */
    public void start() {
        thread.start();
    }

    /** Takes an article that the index has, and never waits. */
    public void indexed(EnrichedArticle article, TraceContext context) {
        if (context.isChosen(share) && !waiting.offer(new Indexed(article, context))) {
            dropped.accept(1);
        }
    }

    private void run() {
        List<Indexed> batch = new ArrayList<>();
        try {
            while (true) {
                Indexed first = waiting.poll(1, TimeUnit.MINUTES);
                if (first != null) {
                    batch.add(first);
                    waiting.drainTo(batch, BATCH - 1);
                    send(batch);
                    batch.clear();
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("no more spans are sent");
        }
    }

    private void send(List<Indexed> batch) throws InterruptedException {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(collector)
                            .timeout(TIMEOUT)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofByteArray(ArticleSpans.request(batch)))
                            .build();
            HttpResponse<Void> answer = client.send(request, BodyHandlers.discarding());
            if (answer.statusCode() / 100 == 2) {
                told = false;
            } else {
                failed(batch, "status " + answer.statusCode());
            }
        } catch (IOException | RuntimeException e) {
            failed(batch, e.toString());
        }
    }

    /** Says once what is wrong, and not with every batch. */
    private void failed(List<Indexed> batch, String why) {
        dropped.accept(batch.size());
        if (!told) {
            told = true;
            LOG.warnf("%s takes no spans, they are dropped until it does: %s", collector, why);
        }
    }

    /** Ends it; what waits is dropped. */
    @Override
    public void close() {
        thread.interrupt();
    }
}
