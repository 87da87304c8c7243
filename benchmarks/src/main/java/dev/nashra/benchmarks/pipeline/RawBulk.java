package dev.nashra.benchmarks.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.text.Folding;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * The best that the node does with these documents: the very ones that the pipeline indexed, sent
 * back by a loop of {@code _bulk} requests into an index of the same settings and mapping.
 */
public final class RawBulk {
    private static final String READ_ALIAS = "nashra-articles";
    // Matches the template of the articles' indices, so that it gets their mapping.
    private static final String INDEX = "nashra-articles-v1-1970.01";
    private static final int PER_REQUEST = 500;

    private final URI node;
    private final Http http = new Http();

    /**
     * Makes it.
     *
     * @param node where Elasticsearch is
     */
    public RawBulk(URI node) {
        this.node = node;
    }

    /**
     * Reads all documents as bulk bodies, some hundreds each.
     *
     * @throws IOException if the node refuses
     */
    public List<String> documents() throws IOException, InterruptedException {
        List<String> bodies = new ArrayList<>();
        String after = "";
        while (true) {
            String query =
                    "{\"size\":" + PER_REQUEST + ",\"sort\":[{\"id\":\"asc\"}]" + after + "}";
            JsonNode hits =
                    http.send(
                                    "POST",
                                    elasticsearch("/" + READ_ALIAS + "/_search"),
                                    "application/json",
                                    query)
                            .at("/hits/hits");
            if (hits.isEmpty()) {
                return bodies;
            }
            bodies.add(bulk(hits));
            after = ",\"search_after\":" + hits.get(hits.size() - 1).get("sort");
        }
    }

    /**
     * Indexes the bodies and returns when the last document can be found; gives seconds.
     *
     * @throws IOException if the node refuses a document
     */
    public double index(List<String> bodies) throws IOException, InterruptedException {
        long start = System.nanoTime();
        for (String body : bodies) {
            JsonNode answer =
                    http.send("POST", elasticsearch("/_bulk"), "application/x-ndjson", body);
            if (answer.get("errors").asBoolean()) {
                throw new IOException("the node refused a document: " + answer.at("/items/0"));
            }
        }
        http.send("POST", elasticsearch("/" + INDEX + "/_refresh"), "application/json", "");
        double seconds = (System.nanoTime() - start) / 1e9;
        http.send("DELETE", elasticsearch("/" + INDEX), "application/json", "");
        return seconds;
    }

    private static String bulk(JsonNode hits) {
        StringBuilder body = new StringBuilder();
        for (JsonNode hit : hits) {
            body.append("{\"index\":{\"_index\":\"").append(INDEX).append("\",\"_id\":");
            body.append(hit.get("_id")).append("}}\n");
            body.append(withFolded((ObjectNode) hit.get("_source"))).append('\n');
        }
        return body.toString();
    }

    /** The folded text is indexed but not kept in the source, so it has to be made again. */
    private static ObjectNode withFolded(ObjectNode source) {
        ObjectNode folded = source.putObject("folded");
        for (String field : List.of("headline", "body")) {
            source.path(field)
                    .valueStream()
                    .findFirst()
                    .ifPresent(text -> folded.put(field, Folding.fold(text.asText())));
        }
        return source;
    }

    private URI elasticsearch(String path) {
        return node.resolve(path);
    }
}
