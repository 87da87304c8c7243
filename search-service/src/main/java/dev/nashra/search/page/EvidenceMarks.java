package dev.nashra.search.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.search.query.ArticleQuery;
import java.util.List;
import java.util.Set;

/**
 * Marks in hits the passages that earned them a tag which is asked for. Elasticsearch knows nothing
 * of these: they stand with the tags, by their offsets.
 */
final class EvidenceMarks {
    private final Set<String> tags;
    private final boolean keepsBody;

    private EvidenceMarks(Set<String> tags, boolean keepsBody) {
        this.tags = tags;
        this.keepsBody = keepsBody;
    }

    /** Says whether hits of a query need their body for the sake of its marks. */
    static boolean areIn(ArticleQuery query) {
        return query.highlight() && !query.match().tag().any().isEmpty();
    }

    /** Marks hits as the query wants it, and takes away bodies that were fetched for that only. */
    static void mark(ArticleQuery query, List<ObjectNode> articles) {
        if (areIn(query)) {
            EvidenceMarks marks =
                    new EvidenceMarks(Set.copyOf(query.match().tag().any()), query.withBody());
            articles.forEach(marks::mark);
        }
    }

    private void mark(ObjectNode article) {
        MarkedText headline = marked(article, "headline");
        MarkedText body = marked(article, "body_text");
        if (!keepsBody) {
            article.remove("body_text");
        }
        if (headline.isMarked()) {
            ArrayNode shown = article.withObject("/highlight").withArray("headline");
            // The query's own marks stand in the headline as a whole.
            shown.forEach(whole -> headline.markAs(whole.asText()));
            shown.removeAll().add(headline.whole());
        }
        if (body.isMarked()) {
            ArrayNode shown = article.withObject("/highlight").withArray("body_text");
            body.fragments().forEach(shown::add);
        }
    }

    private MarkedText marked(ObjectNode article, String field) {
        MarkedText text = new MarkedText(article.path(field).asText(""));
        for (JsonNode tag : article.path("tags")) {
            if (tags.contains(tag.path("id").asText())) {
                for (JsonNode evidence : tag.path("evidence")) {
                    if (evidence.path("field").asText().equals(field)) {
                        text.mark(
                                evidence.path("start").asInt(-1),
                                evidence.path("end").asInt(-1),
                                evidence.path("surface").asText());
                    }
                }
            }
        }
        return text;
    }
}
