package dev.nashra.search.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.contract.Tag;
import dev.nashra.rules.match.RuleText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An article of the index as rules see it: as enrich saw it, with all tags but rules' own. */
final class IndexedArticle {
    private IndexedArticle() {}

    static RuleText text(ObjectNode article) {
        List<Tag> tags = new ArrayList<>();
        for (JsonNode tag : article.path("tags")) {
            kind(tag)
                    .filter(kind -> kind != Tag.Kind.CUSTOM)
                    .ifPresent(
                            kind ->
                                    tags.add(
                                            new Tag(
                                                    tag.path("id").asText(),
                                                    tag.path("label").asText(),
                                                    kind,
                                                    tag.path("rule").asText(),
                                                    tag.path("weight").asDouble(),
                                                    List.of())));
        }
        return new RuleText(
                article.path("language").asText("und"),
                article.path("source").asText(),
                textOf(article, "url"),
                textOf(article, "headline"),
                textOf(article, "body_text"),
                tags);
    }

    /** Gives the references of rules that it was tagged by, as far as they are one rule's. */
    static List<String> references(ObjectNode article, String prefix) {
        List<String> references = new ArrayList<>();
        for (JsonNode tag : article.path("tags")) {
            String rule = tag.path("rule").asText();
            if (rule.startsWith(prefix)) {
                references.add(rule);
            }
        }
        return references;
    }

    /** Gives the time by which searches find it: as claimed, or of receipt. */
    static Instant published(ObjectNode article) {
        String claimed = textOf(article, "published");
        return Instant.parse(claimed == null ? article.path("received").asText() : claimed);
    }

    private static Optional<Tag.Kind> kind(JsonNode tag) {
        String word = tag.path("kind").asText().toUpperCase(Locale.ROOT);
        for (Tag.Kind kind : Tag.Kind.values()) {
            if (kind.name().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private static @Nullable String textOf(ObjectNode article, String field) {
        return article.path(field).isTextual() ? article.path(field).textValue() : null;
    }
}
