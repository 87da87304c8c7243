package dev.nashra.search.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.search.query.ArticleQuery;
import dev.nashra.search.query.Passages;
import dev.nashra.text.TextLanguage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Marks in hits the passages that match: what the query's words found, by whatever way they found
 * it, and what earned the article a tag that is asked for. A body without any is shown by its first
 * words.
 *
 * <p>Not left to Elasticsearch, which marks only what it found in the field that it marks: neither
 * folded words nor beginnings nor names, and nothing in what is longer than it cares to analyse.
 */
final class Marks {
    private final ArticleQuery query;
    private final Set<String> tags;
    private final Map<TextLanguage, Passages> byLanguage = new EnumMap<>(TextLanguage.class);

    private Marks(ArticleQuery query) {
        this.query = query;
        this.tags = Set.copyOf(query.match().tag().any());
    }

    /** Marks hits if the query wants it, and takes away bodies that were fetched for that only. */
    static void mark(ArticleQuery query, List<ObjectNode> articles) {
        if (query.highlight()) {
            Marks marks = new Marks(query);
            articles.forEach(marks::mark);
        }
    }

    private void mark(ObjectNode article) {
        TextLanguage language = TextLanguage.of(article.path("language").asText());
        Passages passages = byLanguage.computeIfAbsent(language, each -> Passages.of(query, each));
        Set<Integer> named = new TreeSet<>();
        List<JsonNode> telling = new ArrayList<>();
        for (JsonNode tag : article.path("tags")) {
            Set<Integer> naming = passages.naming(TagJson.of(tag));
            named.addAll(naming);
            if (!naming.isEmpty() || tags.contains(tag.path("id").asText())) {
                telling.add(tag);
            }
        }
        MarkedText headline = marked(article, "headline", passages, named, telling);
        MarkedText body = marked(article, "body_text", passages, named, telling);
        if (!query.withBody()) {
            article.remove("body_text");
        }
        if (headline.isMarked()) {
            article.withObject("/highlight").putArray("headline").add(headline.whole());
        }
        List<String> fragments = body.isMarked() ? body.fragments() : body.beginning();
        if (!fragments.isEmpty()) {
            fragments.forEach(article.withObject("/highlight").putArray("body_text")::add);
        }
    }

    private static MarkedText marked(
            ObjectNode article,
            String field,
            Passages passages,
            Set<Integer> named,
            List<JsonNode> telling) {
        String text = article.path(field).asText("");
        MarkedText marked = new MarkedText(text);
        for (Passages.Passage passage : passages.in(text, named)) {
            marked.mark(passage.start(), passage.end(), passage.kind());
        }
        for (JsonNode tag : telling) {
            for (JsonNode evidence : tag.path("evidence")) {
                if (evidence.path("field").asText().equals(field)) {
                    marked.mark(
                            evidence.path("start").asInt(-1),
                            evidence.path("end").asInt(-1),
                            evidence.path("surface").asText());
                }
            }
        }
        return marked;
    }
}
