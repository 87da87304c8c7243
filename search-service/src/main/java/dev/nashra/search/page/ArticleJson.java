package dev.nashra.search.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Puts an enriched article together again from its parts in the index. */
final class ArticleJson {
    private ArticleJson() {}

    /** Gives the article of a hit; without the body if that was not fetched. */
    static ObjectNode of(JsonNode hit) {
        JsonNode source = hit.path("_source");
        ObjectNode article = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> field : source.path("article").properties()) {
            if (field.getKey().equals("language")) {
                putText(article, "headline", source.path("headline"));
                putText(article, "body_text", source.path("body"));
            }
            article.set(field.getKey(), field.getValue());
        }
        return article;
    }

    /** The text stands under its language, and there is only one. */
    private static void putText(ObjectNode article, String field, JsonNode byLanguage) {
        for (JsonNode text : byLanguage) {
            article.set(field, text);
        }
    }
}
