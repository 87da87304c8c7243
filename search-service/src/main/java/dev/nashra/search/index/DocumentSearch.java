package dev.nashra.search.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.search.elastic.Elasticsearch;
import dev.nashra.search.elastic.Reply;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Finds documents by their ids, whichever months and versions of the index they stand in. */
final class DocumentSearch {
    /** Every version may have an article, and there are two at most but for a moment. */
    private static final int VERSIONS = 4;

    private static final int IDS = 1000;
    private static final int WHOLE_IDS = 8;
    private static final Map<String, String> ALL_OF_IT =
            Map.of("allow_partial_search_results", "false", "expand_wildcards", "open");

    private final Elasticsearch elasticsearch;

    DocumentSearch(Elasticsearch elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /** Gives hits with what {@link Homes} needs to place an article. */
    List<JsonNode> places(Collection<String> ids) throws IOException {
        ArrayNode fields =
                JsonNodeFactory.instance
                        .arrayNode()
                        .add("first_received")
                        .add("withdrawn")
                        .add(Remembered.FIELD)
                        .add("article.revision");
        return hits(ids, IDS, fields);
    }

    /** Gives hits with all that the documents hold. */
    List<JsonNode> whole(Collection<String> ids) throws IOException {
        return hits(ids, WHOLE_IDS, JsonNodeFactory.instance.booleanNode(true));
    }

    private List<JsonNode> hits(Collection<String> ids, int atOnce, JsonNode fields)
            throws IOException {
        List<String> open = new ArrayList<>(new HashSet<>(ids));
        List<JsonNode> hits = new ArrayList<>();
        for (int from = 0; from < open.size(); from += atOnce) {
            search(open.subList(from, Math.min(open.size(), from + atOnce)), fields)
                    .forEach(hits::add);
        }
        return hits;
    }

    private JsonNode search(List<String> ids, JsonNode fields) throws IOException {
        ObjectNode body =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("size", ids.size() * VERSIONS)
                        .put("version", true)
                        .put("track_total_hits", false);
        ArrayNode values = body.putObject("query").putObject("ids").putArray("values");
        ids.forEach(values::add);
        body.set("_source", fields);
        Reply reply =
                elasticsearch.json(
                        "POST",
                        "/" + Indices.EVERY + "/_search",
                        ALL_OF_IT,
                        body.toString().getBytes(UTF_8));
        if (!reply.isSuccess()) {
            throw new IOException(reply.errorType());
        }
        return reply.json().at("/hits/hits");
    }
}
