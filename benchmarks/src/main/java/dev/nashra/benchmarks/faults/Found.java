package dev.nashra.benchmarks.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A document as it stands in an index.
 *
 * @param index where
 * @param id of the article
 * @param version {@code _version}
 * @param received the revision's time of receipt, in milliseconds since 1970
 * @param withdrawn whether it says so
 * @param texts headline and body that it keeps, in any language
 */
record Found(
        String index,
        String id,
        long version,
        long received,
        boolean withdrawn,
        List<String> texts) {
    private static final int PAGE = 2_000;

    /** Any index that ever held articles, behind the alias or not. */
    private static final String INDICES = "/nashra-articles-*";

    /** Reads all documents of a source, from all indices, after a refresh. */
    static List<Found> read(Node node, String source) throws IOException {
        node.call("POST", INDICES + "/_refresh", "");
        String pit = node.call("POST", INDICES + "/_pit?keep_alive=1m", "").get("id").asText();
        List<Found> all = new ArrayList<>();
        String after = "";
        while (true) {
            JsonNode answer = node.call("POST", "/_search", query(pit, source, after));
            pit = answer.path("pit_id").asText(pit);
            JsonNode hits = answer.at("/hits/hits");
            if (hits.isEmpty()) {
                node.call("DELETE", "/_pit", "{\"id\":\"" + pit + "\"}");
                return all;
            }
            hits.forEach(hit -> all.add(of(hit)));
            after = ",\"search_after\":" + hits.get(hits.size() - 1).get("sort");
        }
    }

    /** Counts the documents of a source that readers see. */
    static long visible(Node node, String source) throws IOException {
        String query = "{\"query\":" + term(source) + "}";
        return node.call("POST", "/nashra-articles/_count", query).get("count").asLong();
    }

    /** Gives the query that finds a source's articles. */
    static String term(String source) {
        return "{\"term\":{\"source\":\"" + source + "\"}}";
    }

    private static String query(String pit, String source, String after) {
        return """
               {"size":%d,"version":true,"pit":{"id":"%s","keep_alive":"1m"},"query":%s,\
               "sort":["_shard_doc"],"_source":["received","withdrawn","headline","body"]%s}\
               """
                .formatted(PAGE, pit, term(source), after);
    }

    private static Found of(JsonNode hit) {
        JsonNode source = hit.path("_source");
        List<String> texts = new ArrayList<>();
        source.path("headline").forEach(text -> texts.add(text.asText()));
        source.path("body").forEach(text -> texts.add(text.asText()));
        return new Found(
                hit.path("_index").asText(),
                hit.path("_id").asText(),
                hit.path("_version").asLong(),
                source.path("received").asLong(),
                source.path("withdrawn").asBoolean(),
                texts);
    }
}
