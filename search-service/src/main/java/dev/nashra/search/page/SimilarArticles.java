package dev.nashra.search.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.search.query.ArticleQuery;
import dev.nashra.search.query.Duplicates;
import dev.nashra.search.query.ElasticsearchQuery;
import dev.nashra.text.TextLanguage;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds articles on the subject of another, by the words that are frequent in it and rare among
 * all; none of its own group, since those say the same.
 */
public final class SimilarArticles {
    private final IndexSearch search;

    /** Takes what searches. */
    public SimilarArticles(IndexSearch search) {
        this.search = search;
    }

    /**
     * Finds articles, the most similar first.
     *
     * @param article whole
     * @param query among which, and how many
     */
    public List<ObjectNode> to(ObjectNode article, ArticleQuery query) {
        boolean collapsed = query.duplicates() == Duplicates.COLLAPSE;
        try (Snapshot snapshot = search.freeze()) {
            List<ObjectNode> articles = new ArrayList<>();
            ObjectNode body = body(article, query);
            if (collapsed) {
                body.putObject("collapse").put("field", "group");
            }
            for (JsonNode hit : snapshot.search(body).at("/hits/hits")) {
                articles.add(ArticleJson.of(hit));
            }
            if (collapsed) {
                GroupMembers.describe(snapshot, articles);
            }
            return articles;
        }
    }

    private static ObjectNode body(ObjectNode article, ArticleQuery query) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("size", query.pageSize());
        ArrayNode source = body.putArray("_source").add("article").add("headline");
        if (query.withBody()) {
            source.add("body");
        }
        String text = article.path("headline").asText() + "\n" + article.path("body_text").asText();
        body.set(
                "query",
                new ElasticsearchQuery(query)
                        .like(
                                text,
                                TextLanguage.of(article.path("language").asText()),
                                article.path("group").asText()));
        return body.put("track_total_hits", false);
    }
}
