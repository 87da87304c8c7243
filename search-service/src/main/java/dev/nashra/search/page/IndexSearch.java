package dev.nashra.search.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.search.elastic.AnswerTooLongException;
import dev.nashra.search.elastic.Elasticsearch;
import dev.nashra.search.elastic.NoAnswerYetException;
import dev.nashra.search.elastic.Reply;
import dev.nashra.search.index.Indices;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * Searches, and tells apart what may go wrong with one. Never gives a part of the answer as the
 * whole.
 */
public final class IndexSearch {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PARTS = "allow_partial_search_results";

    /** Refusals that some versions of Elasticsearch answer as if it were their fault. */
    private static final Set<String> TOO_COSTLY = Set.of("too_many_buckets_exception");

    /** How Elasticsearch says that it had no time for the whole. */
    private static final Set<String> LATE = Set.of("search_timeout_exception");

    private static final Set<String> GONE =
            Set.of("search_context_missing_exception", "index_not_found_exception");

    private final Elasticsearch elasticsearch;
    private final Duration timeout;
    private final Duration keepAlive;

    /**
     * Makes a searcher.
     *
     * @param timeout most that a call may take, whatever it asks of Elasticsearch
     * @param keepAlive how long a snapshot is kept after its last use
     */
    public IndexSearch(Elasticsearch elasticsearch, Duration timeout, Duration keepAlive) {
        this.elasticsearch = elasticsearch;
        this.timeout = timeout;
        this.keepAlive = keepAlive;
    }

    /** Begins a call that wants the whole of its answer. */
    Deadline begin() {
        return begin(false);
    }

    /**
     * Begins a call.
     *
     * @param takesParts whether a part of the answer is better than none
     */
    Deadline begin(boolean takesParts) {
        return Deadline.in(timeout, takesParts, System::nanoTime);
    }

    /** Freezes the index as searches see it now, for a call of its own. */
    Snapshot freeze() {
        return freeze(begin());
    }

    /** Freezes the index as searches see it now. */
    Snapshot freeze(Deadline deadline) {
        try {
            Reply reply =
                    elasticsearch.call(
                            "POST",
                            "/" + Indices.ALIAS + "/_pit",
                            Map.of("keep_alive", keepAlive()),
                            deadline.forAnswer());
            if (!reply.isSuccess()) {
                throw new SearchUnavailableException("no snapshot: " + reply.errorType());
            }
            return new Snapshot(this, reply.json().path("id").asText(), deadline);
        } catch (IOException e) {
            throw new SearchUnavailableException("Elasticsearch is not reachable", e);
        }
    }

    /** Goes on with a snapshot; whether it still exists, the first search tells. */
    Snapshot resume(String id, Deadline deadline) {
        return new Snapshot(this, id, deadline);
    }

    /** Searches the index as it is, in a call of its own. */
    JsonNode live(ObjectNode body) {
        return live(body, begin());
    }

    /** Searches the index as it is. */
    JsonNode live(ObjectNode body, Deadline deadline) {
        Snapshot.Limit limit = new Snapshot.Limit(deadline.forWork(), deadline.forAnswer(), false);
        return search("/" + Indices.ALIAS + "/_search", body, limit);
    }

    JsonNode frozen(String snapshot, ObjectNode body, Snapshot.Limit limit) {
        body.putObject("pit").put("id", snapshot).put("keep_alive", keepAlive());
        return search("/_search", body, limit);
    }

    /** Frees a snapshot, and nobody waits for that; if it fails, the keep-alive does it later. */
    void free(String snapshot) {
        Thread.startVirtualThread(() -> freeNow(snapshot));
    }

    private void freeNow(String snapshot) {
        try {
            byte[] body = JSON.writeValueAsBytes(JSON.createObjectNode().put("id", snapshot));
            Reply ignored = elasticsearch.json("DELETE", "/_pit", Map.of(), body);
        } catch (IOException e) {
            return;
        }
    }

    private JsonNode search(String path, ObjectNode body, Snapshot.Limit limit) {
        body.put("timeout", limit.work().toMillis() + "ms");
        Map<String, String> parameters = Map.of(PARTS, Boolean.toString(limit.partly()));
        try {
            Reply reply = elasticsearch.json("POST", path, parameters, bytes(body), limit.answer());
            if (!reply.isSuccess()) {
                throw failure(reply);
            }
            JsonNode answer = reply.json();
            if (answer.at("/_shards/failed").asLong() > 0) {
                throw new SearchUnavailableException("a part of the index did not answer");
            }
            if (answer.path("timed_out").asBoolean() && !limit.partly()) {
                throw new OutOfTimeException();
            }
            return answer;
        } catch (NoAnswerYetException e) {
            throw new OutOfTimeException();
        } catch (AnswerTooLongException e) {
            throw new AnswerTooLargeException(e);
        } catch (IOException e) {
            throw new SearchUnavailableException("Elasticsearch is not reachable", e);
        }
    }

    private static RuntimeException failure(Reply reply) {
        String type = reply.errorType();
        if (GONE.contains(type)) {
            return new SnapshotGoneException(type);
        }
        if (LATE.contains(type)) {
            return new OutOfTimeException();
        }
        return reply.status() == 400 || TOO_COSTLY.contains(type)
                ? new QueryRefusedException(type + ": " + reply.errorReason())
                : new SearchUnavailableException("Elasticsearch answered " + type);
    }

    private static byte[] bytes(ObjectNode body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree is JSON", e);
        }
    }

    private String keepAlive() {
        return keepAlive.toMillis() + "ms";
    }
}
