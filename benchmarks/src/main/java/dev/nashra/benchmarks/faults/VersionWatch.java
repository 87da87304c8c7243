package dev.nashra.benchmarks.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;

/** Searches all articles of a source again and again, on a thread of its own. */
final class VersionWatch implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(400);

    /** As many as a search without a cursor gives. */
    private static final int MOST = 10_000;

    private final Node node;
    private final String source;
    private final SeenVersions seen;
    private final Thread thread;

    private VersionWatch(Node node, String source, SeenVersions seen) {
        this.node = node;
        this.source = source;
        this.seen = seen;
        this.thread = Thread.ofVirtual().unstarted(this::run);
    }

    /** Starts. */
    static VersionWatch start(Node node, String source, SeenVersions seen) {
        VersionWatch watch = new VersionWatch(node, source, seen);
        watch.thread.start();
        return watch;
    }

    private void run() {
        try {
            while (true) {
                try {
                    search();
                } catch (IOException e) {
                    // The node is away, as it is meant to be.
                }
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            return;
        }
    }

    private void search() throws IOException {
        int life = seen.life();
        String query =
                """
                {"size":%d,"version":true,"_source":false,"docvalue_fields":["received"],\
                "sort":["_doc"],"query":%s}\
                """
                        .formatted(MOST, Found.term(source));
        JsonNode answer =
                node.call(
                        "POST",
                        "/nashra-articles-*/_search?allow_partial_search_results=false",
                        query);
        for (JsonNode hit : answer.at("/hits/hits")) {
            seen.add(
                    life,
                    hit.path("_id").asText(),
                    hit.path("_version").asLong(),
                    hit.at("/fields/received/0").asLong());
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
