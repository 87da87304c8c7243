package dev.nashra.search.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.search.query.ElasticsearchQuery;
import java.util.List;

/** Finds one article by its id. */
public final class ArticleLookup {
    private final IndexSearch search;

    /** What is known of an id. */
    public sealed interface Outcome {
        /** The article, whole. */
        record Found(ObjectNode article) implements Outcome {}

        /** There was one, and it was withdrawn. */
        record Withdrawn() implements Outcome {}

        /** There is none. */
        record Unknown() implements Outcome {}
    }

    /** Takes what searches. */
    public ArticleLookup(IndexSearch search) {
        this.search = search;
    }

    /** Looks an id up. */
    public Outcome find(String id) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("size", 1);
        body.set("query", ElasticsearchQuery.ids(List.of(id)));
        JsonNode hit;
        try {
            hit = search.live(body).at("/hits/hits/0");
        } catch (SnapshotGoneException e) {
            return new Outcome.Unknown();
        }
        if (hit.isMissingNode()) {
            return new Outcome.Unknown();
        }
        return hit.at("/_source/withdrawn").asBoolean()
                ? new Outcome.Withdrawn()
                : new Outcome.Found(ArticleJson.of(hit));
    }
}
