package dev.nashra.search.life;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.search.elastic.AnswerTooLongException;
import dev.nashra.search.elastic.Elasticsearch;
import dev.nashra.search.index.IndexVersion;
import java.io.IOException;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** All documents of a version as they are at one moment, page by page. */
final class Walk implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Walk.class);
    private static final int PAGE = 250;
    private static final String KEEP_ALIVE = "5m";

    private final Requests requests;
    private final String order;
    private String snapshot;
    private @Nullable JsonNode after;
    private int size = PAGE;

    /**
     * Begins one; what was written before and refreshed is in it.
     *
     * @param order field to sort by; {@code _shard_doc} is the cheapest
     */
    Walk(Elasticsearch elasticsearch, IndexVersion version, String order) throws IOException {
        this.requests = new Requests(elasticsearch);
        this.order = order;
        this.snapshot =
                requests.send(
                                "POST",
                                "/" + version.indices() + "/_pit",
                                Map.of("keep_alive", KEEP_ALIVE))
                        .path("id")
                        .asText();
    }

    /**
     * Gives the next hits, with version and source.
     *
     * @return empty at the end
     * @throws IOException if Elasticsearch does not answer, or no longer has the snapshot
     */
    JsonNode next() throws IOException {
        JsonNode hits = page();
        if (!hits.isEmpty()) {
            after = hits.get(hits.size() - 1).path("sort");
        }
        return hits;
    }

    private JsonNode page() throws IOException {
        while (true) {
            ObjectNode body =
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("size", size)
                            .put("version", true)
                            .put("track_total_hits", false);
            body.putObject("pit").put("id", snapshot).put("keep_alive", KEEP_ALIVE);
            body.putArray("sort").addObject().put(order, "asc");
            if (after != null) {
                body.set("search_after", after);
            }
            try {
                JsonNode answer =
                        requests.send(
                                "POST",
                                "/_search",
                                Map.of("allow_partial_search_results", "false"),
                                body);
                snapshot = answer.path("pit_id").asText(snapshot);
                return answer.at("/hits/hits");
            } catch (AnswerTooLongException e) {
                if (size == 1) {
                    throw e;
                }
                size = size / 2;
            }
        }
    }

    @Override
    public void close() {
        try {
            requests.send(
                    "DELETE",
                    "/_pit",
                    Map.of(),
                    JsonNodeFactory.instance.objectNode().put("id", snapshot));
        } catch (IOException e) {
            LOG.debugf(e, "a snapshot is left to its keep-alive");
        }
    }
}
