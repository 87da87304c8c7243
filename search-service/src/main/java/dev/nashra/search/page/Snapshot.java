package dev.nashra.search.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The index as it was at one moment (a point in time of Elasticsearch). */
final class Snapshot implements AutoCloseable {
    private final IndexSearch search;
    private String id;
    private boolean kept;

    Snapshot(IndexSearch search, String id) {
        this.search = search;
        this.id = id;
    }

    JsonNode search(ObjectNode body) {
        JsonNode answer = search.frozen(id, body);
        id = answer.path("pit_id").asText(id);
        return answer;
    }

    /** Leaves the snapshot to a cursor, and gives its id. */
    String keep() {
        kept = true;
        return id;
    }

    @Override
    public void close() {
        if (!kept) {
            search.free(id);
        }
    }
}
