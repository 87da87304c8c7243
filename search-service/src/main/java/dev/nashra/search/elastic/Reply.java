package dev.nashra.search.elastic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;

/** What Elasticsearch answered, of whatever status. */
public final class Reply {
    private static final ObjectReader JSON = JsonMapper.builder().build().reader();

    private final int status;
    private final byte[] body;

    Reply(int status, byte[] body) {
        this.status = status;
        this.body = body;
    }

    /** Gives the HTTP status. */
    public int status() {
        return status;
    }

    /** Tells whether the status is below 400. */
    public boolean isSuccess() {
        return status < 400;
    }

    /**
     * Reads the body.
     *
     * @throws IOException if the body is no JSON or only the beginning of one
     */
    public JsonNode json() throws IOException {
        JsonNode node = JSON.readTree(body);
        if (node == null || node.isMissingNode()) {
            throw new IOException("an empty body with status " + status);
        }
        return node;
    }

    /** Gives the error's type, the innermost that Elasticsearch names, or {@code http_STATUS}. */
    public String errorType() {
        JsonNode error = error();
        JsonNode cause = error.path("root_cause").path(0).path("type");
        return cause.asText(error.path("type").asText("http_" + status));
    }

    /** Gives the error's reason, or an empty text. */
    public String errorReason() {
        JsonNode error = error();
        return error.path("root_cause")
                .path(0)
                .path("reason")
                .asText(error.path("reason").asText(""));
    }

    private JsonNode error() {
        try {
            return json().path("error");
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }
}
