package dev.nashra.search.api;

import dev.nashra.search.SearchConfig;
import dev.nashra.search.changes.ChangeCursor;
import dev.nashra.search.changes.ChangePages;
import dev.nashra.search.changes.ChangesUnavailableException;
import dev.nashra.search.changes.Outlet;
import dev.nashra.search.changes.StreamFrames;
import dev.nashra.search.changes.StreamHub;
import dev.nashra.search.changes.StreamReader;
import dev.nashra.search.query.ArticleQuery;
import dev.nashra.search.query.LiveFilter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** The open streams: each catches up on a virtual thread, and costs none from then on. */
@Singleton
final class Streams {
    private static final Logger LOG = Logger.getLogger(Streams.class);
    private static final int REPLAY_PAGE = 200;

    private final ChangePages pages;
    private final StreamHub<Buffer> hub;
    private final SearchConfig.Stream config;
    private final AtomicInteger open = new AtomicInteger();

    Streams(ChangePages pages, StreamHub<Buffer> hub, SearchConfig config) {
        this.pages = pages;
        this.hub = hub;
        this.config = config.stream();
        hub.onLag((reader, query) -> start(reader, query, hub.log()));
    }

    /**
     * Opens a stream.
     *
     * @param from where to go on
     * @param tell whether to tell the reader where that is
     * @return false if there are too many
     */
    boolean open(
            RoutingContext call,
            SseEventSink sink,
            ArticleQuery query,
            ChangeCursor from,
            boolean tell) {
        if (open.incrementAndGet() > config.most()) {
            open.decrementAndGet();
            return false;
        }
        StreamReader<Buffer> reader =
                new StreamReader<>(
                        new Connection(call, sink),
                        from.next(),
                        new StreamReader.Limits(
                                config.unsentBytes(), config.unsentTime().toNanos()),
                        System::nanoTime);
        call.addEndHandler(
                ended -> {
                    open.decrementAndGet();
                    reader.leave();
                });
        HttpServerResponse response = call.response();
        response.setStatusCode(200)
                .setChunked(true)
                .putHeader("Content-Type", "text/event-stream")
                .putHeader("X-Accel-Buffering", "no");
        var unused = response.write(Buffer.buffer(StreamFrames.beginning(tell ? from : null)));
        start(reader, query, from.log());
        return true;
    }

    private void start(StreamReader<Buffer> reader, ArticleQuery query, String log) {
        Thread.ofVirtual().name("stream").start(() -> catchUp(reader, query, log));
    }

    private void catchUp(StreamReader<Buffer> reader, ArticleQuery query, String log) {
        LiveFilter filter = new LiveFilter(query);
        long patience = config.unsentTime().toMillis();
        try {
            do {
                reader.flushed().toCompletableFuture().get(patience, TimeUnit.MILLISECONDS);
                ChangeCursor at = new ChangeCursor(log, reader.from());
                if (!(pages.read(at, REPLAY_PAGE, config.unsentBytes(), Duration.ZERO)
                        instanceof ChangePages.Outcome.Read read)) {
                    reader.cut();
                    return;
                }
                hub.replay(reader, filter, read.page(), config.heartbeat().toNanos());
            } while (!reader.isGone() && !hub.join(reader, query));
        } catch (ChangesUnavailableException | ExecutionException | TimeoutException e) {
            LOG.debugf(e, "a stream ended before it was up to date");
            reader.cut();
        } catch (InterruptedException e) {
            reader.cut();
        }
    }

    private record Connection(RoutingContext call, SseEventSink sink) implements Outlet<Buffer> {
        @Override
        public CompletionStage<?> send(Buffer bytes) {
            return call.response().write(bytes).toCompletionStage();
        }

        @Override
        public void end() {
            sink.close();
        }

        @Override
        public void cut() {
            Cut.off(call);
        }
    }
}
