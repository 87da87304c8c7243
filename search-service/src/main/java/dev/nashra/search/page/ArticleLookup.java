package dev.nashra.search.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.search.query.ElasticsearchQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds articles by their ids. */
public final class ArticleLookup {
    private final IndexSearch search;

    /** What is known of an id. */
    public sealed interface Outcome {
        /** The article, whole. */
        record Found(ObjectNode article) implements Outcome {}

        /**
         * There was one, and it was withdrawn.
         *
         * @param article what is left of it: no text and no tags
         */
        record Withdrawn(ObjectNode article) implements Outcome {}

        /** There is none. */
        record Unknown() implements Outcome {}
    }

    /** Takes what searches. */
    public ArticleLookup(IndexSearch search) {
        this.search = search;
    }

    /** Looks an id up, in a call of its own. */
    public Outcome find(String id) {
        return find(id, search.begin());
    }

    /** Looks an id up. */
    public Outcome find(String id, Deadline deadline) {
        return find(List.of(id), deadline).getOrDefault(id, new Outcome.Unknown());
    }

    /**
     * Looks several ids up at once.
     *
     * @return an outcome for each id, in their order
     */
    public Map<String, Outcome> find(List<String> ids, Deadline deadline) {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        ids.forEach(id -> outcomes.put(id, new Outcome.Unknown()));
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("size", outcomes.size());
        body.set("query", ElasticsearchQuery.ids(outcomes.keySet()));
        try {
            for (JsonNode hit : search.live(body, deadline).at("/hits/hits")) {
                outcomes.put(hit.path("_id").asText(), outcome(hit));
            }
        } catch (SnapshotGoneException e) {
            // There is no index yet, and no article.
            return outcomes;
        }
        return outcomes;
    }

    private static Outcome outcome(JsonNode hit) {
        return hit.at("/_source/withdrawn").asBoolean()
                ? new Outcome.Withdrawn(ArticleJson.of(hit))
                : new Outcome.Found(ArticleJson.of(hit));
    }
}
