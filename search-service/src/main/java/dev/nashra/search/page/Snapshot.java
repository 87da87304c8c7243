package dev.nashra.search.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;

/** The index as it was at one moment (a point in time of Elasticsearch). */
final class Snapshot implements AutoCloseable {
    private final IndexSearch search;
    private final Deadline deadline;
    private String id;
    private boolean kept;

    Snapshot(IndexSearch search, String id, Deadline deadline) {
        this.search = search;
        this.id = id;
        this.deadline = deadline;
    }

    /** How long the call may take that looks at the snapshot. */
    Deadline deadline() {
        return deadline;
    }

    /** Searches all of it. */
    JsonNode search(ObjectNode body) {
        return answer(body, deadline.forWork(), false);
    }

    /** Searches all of it, or as much as there is time for if the caller takes parts. */
    JsonNode searchPartly(ObjectNode body) {
        return answer(body, deadline.forWork(), deadline.takesParts());
    }

    /** Searches all of it with the time that was kept back for the end. */
    JsonNode searchAtLast(ObjectNode body) {
        return answer(body, deadline.forAnswer(), false);
    }

    private JsonNode answer(ObjectNode body, Duration work, boolean partly) {
        JsonNode answer = search.frozen(id, body, new Limit(work, deadline.forAnswer(), partly));
        if (answer.path("timed_out").asBoolean()) {
            deadline.miss();
        }
        id = answer.path("pit_id").asText(id);
        return answer;
    }

    /**
     * What a request may take.
     *
     * @param work of the node
     * @param answer until all of the answer is here
     * @param partly whether a part of the answer will do
     */
    record Limit(Duration work, Duration answer, boolean partly) {}

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
