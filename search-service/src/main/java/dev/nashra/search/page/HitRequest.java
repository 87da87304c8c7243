package dev.nashra.search.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.search.query.ArticleQuery;
import dev.nashra.search.query.ElasticsearchQuery;

/** What a request for hits asks of each. */
final class HitRequest {
    private HitRequest() {}

    /** Asks for whole articles in order, with the body and the marks that the query wants. */
    static ObjectNode full(ArticleQuery query, ElasticsearchQuery elastic) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode source = body.putArray("_source").add("article").add("headline");
        if (query.withBody() || query.highlight()) {
            source.add("body");
        }
        body.set("sort", elastic.sort());
        return body;
    }

    /** Asks for no more than the group of each, in order. */
    static ObjectNode bare(ElasticsearchQuery elastic) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("_source", false);
        body.putArray("docvalue_fields").add("group");
        body.set("sort", elastic.sort());
        return body.put("track_total_hits", false);
    }
}
