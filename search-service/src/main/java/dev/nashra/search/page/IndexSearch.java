package dev.nashra.search.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.search.elastic.AnswerTooLongException;
import dev.nashra.search.elastic.Elasticsearch;
import dev.nashra.search.elastic.Reply;
import dev.nashra.search.index.Indices;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * Searches, and tells apart what may go wrong with one. Never a part of the answer as the whole.
 */
public final class IndexSearch {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, String> WHOLE =
            Map.of("allow_partial_search_results", "false");

    /** Refusals that some versions of Elasticsearch answer as if it were their fault. */
    private static final Set<String> TOO_COSTLY = Set.of("too_many_buckets_exception");

    private static final Set<String> GONE =
            Set.of("search_context_missing_exception", "index_not_found_exception");

    private final Elasticsearch elasticsearch;
    private final Duration timeout;
    private final Duration keepAlive;

    /**
     * Makes a searcher.
     *
     * @param timeout most that Elasticsearch may take
     * @param keepAlive how long a snapshot is kept after its last use
     */
    public IndexSearch(Elasticsearch elasticsearch, Duration timeout, Duration keepAlive) {
        this.elasticsearch = elasticsearch;
        this.timeout = timeout;
        this.keepAlive = keepAlive;
    }

    /** Freezes the index as searches see it now. */
    Snapshot freeze() {
        try {
            Reply reply =
                    elasticsearch.call(
                            "POST",
                            "/" + Indices.ALIAS + "/_pit",
                            Map.of("keep_alive", keepAlive()));
            if (!reply.isSuccess()) {
                throw new SearchUnavailableException("no snapshot: " + reply.errorType());
            }
            return new Snapshot(this, reply.json().path("id").asText());
        } catch (IOException e) {
            throw new SearchUnavailableException("Elasticsearch is not reachable", e);
        }
    }

    /** Goes on with a snapshot; whether it still exists, the first search tells. */
    Snapshot resume(String id) {
        return new Snapshot(this, id);
    }

    /** Searches the index as it is. */
    JsonNode live(ObjectNode body) {
        return search("/" + Indices.ALIAS + "/_search", body);
    }

    JsonNode frozen(String snapshot, ObjectNode body) {
        body.putObject("pit").put("id", snapshot).put("keep_alive", keepAlive());
        return search("/_search", body);
    }

    /** Frees a snapshot; if that fails, its keep-alive does it later. */
    void free(String snapshot) {
        try {
            byte[] body = JSON.writeValueAsBytes(JSON.createObjectNode().put("id", snapshot));
            Reply ignored = elasticsearch.json("DELETE", "/_pit", Map.of(), body);
        } catch (IOException e) {
            return;
        }
    }

    private JsonNode search(String path, ObjectNode body) {
        body.put("timeout", timeout.toMillis() + "ms");
        try {
            Reply reply = elasticsearch.json("POST", path, WHOLE, bytes(body));
            if (!reply.isSuccess()) {
                throw failure(reply);
            }
            JsonNode answer = reply.json();
            if (answer.path("timed_out").asBoolean()) {
                throw new SearchUnavailableException("the search took longer than " + timeout);
            }
            return answer;
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
