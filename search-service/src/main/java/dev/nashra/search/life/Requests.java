package dev.nashra.search.life;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nashra.search.elastic.Elasticsearch;
import dev.nashra.search.elastic.Reply;
import java.io.IOException;
import java.util.Map;

/** Requests of which every other answer than the one wanted is an error. */
final class Requests {
    private final Elasticsearch elasticsearch;

    Requests(Elasticsearch elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    JsonNode send(String method, String path, Map<String, String> parameters) throws IOException {
        return required(path, elasticsearch.call(method, path, parameters));
    }

    JsonNode send(String method, String path, Map<String, String> parameters, JsonNode body)
            throws IOException {
        byte[] bytes = body.toString().getBytes(UTF_8);
        return required(path, elasticsearch.json(method, path, parameters, bytes));
    }

    /** The same, with an empty object for what is not there. */
    JsonNode find(String path, Map<String, String> parameters) throws IOException {
        Reply reply = elasticsearch.call("GET", path, parameters);
        return reply.status() == 404 ? reply.json().path("nothing") : required(path, reply);
    }

    private static JsonNode required(String path, Reply reply) throws IOException {
        if (!reply.isSuccess()) {
            throw new IOException(
                    "Elasticsearch refused %s: %s: %s"
                            .formatted(path, reply.errorType(), reply.errorReason()));
        }
        return reply.json();
    }
}
