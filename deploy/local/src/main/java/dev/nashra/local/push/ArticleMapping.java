package dev.nashra.local.push;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Plain names made ninjs names, where those are not used already. */
final class ArticleMapping {
    private static final Map<String, String> NINJS =
            Map.of(
                    "id", "uri",
                    "title", "headline",
                    "body", "body_text",
                    "author", "byline");

    private final @Nullable String source;

    /**
     * Maps for one push.
     *
     * @param source publisher of everything; null if each article names its own
     */
    ArticleMapping(@Nullable String source) {
        this.source = source;
    }

    /**
     * Maps an article in place, and drops what is null.
     *
     * @return the time of publication as written if it could not be read and was left out
     */
    Optional<String> map(ObjectNode article) {
        article.properties().removeIf(field -> field.getValue().isNull());
        NINJS.forEach(
                (plain, ninjs) -> {
                    if (!article.has(ninjs) && article.has(plain)) {
                        article.set(ninjs, scalarAsText(article.remove(plain)));
                    }
                });
        if (source != null) {
            article.put("source", source);
        } else {
            SourceName.of(article).ifPresent(name -> article.put("source", name));
        }
        return mapPublished(article);
    }

    /** Gives the publisher of everything; null if each article names its own. */
    @Nullable String source() {
        return source;
    }

    /** Tells whether a mapped article says who published it. */
    static boolean hasSource(ObjectNode article) {
        return !article.path("source").asText("").isBlank();
    }

    private static Optional<String> mapPublished(ObjectNode article) {
        if (article.has("versioncreated") || !article.has("published")) {
            return Optional.empty();
        }
        JsonNode written = article.remove("published");
        Optional<Instant> read = PublishedTime.read(written);
        read.ifPresent(time -> article.put("versioncreated", time.toString()));
        return read.isPresent() ? Optional.empty() : Optional.of(written.asText());
    }

    private static JsonNode scalarAsText(JsonNode value) {
        return value.isNumber() ? TextNode.valueOf(value.asText()) : value;
    }
}
