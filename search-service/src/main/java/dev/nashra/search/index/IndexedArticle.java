package dev.nashra.search.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.contract.EnrichedArticle;
import dev.nashra.contract.Hop;
import dev.nashra.contract.WireFormat;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads articles back from their documents. */
final class IndexedArticle {
    private static final ObjectReader READER = WireFormat.mapper().readerFor(EnrichedArticle.class);

    private IndexedArticle() {}

    /**
     * Puts an article together again.
     *
     * @param source of its document, whole
     * @throws IOException if it is none of our documents
     */
    static EnrichedArticle read(JsonNode source) throws IOException {
        if (!(source.path("article") instanceof ObjectNode article)) {
            throw new IOException("a document without an article");
        }
        ObjectNode whole = article.deepCopy();
        // The text stands under its language, and there is only one.
        for (Map.Entry<String, String> field :
                Map.of("headline", "headline", "body", "body_text").entrySet()) {
            source.path(field.getKey()).forEach(text -> whole.set(field.getValue(), text));
        }
        try {
            return READER.readValue(whole);
        } catch (JsonProcessingException e) {
            throw new IOException("a document that holds no article: " + e.getOriginalMessage(), e);
        }
    }

    /** Gives an article as it was before it was sent to the index. */
    static EnrichedArticle asTold(EnrichedArticle article) {
        return ArticleDocument.with(
                article,
                true,
                article.trace().stream().filter(hop -> hop.stage() != Hop.Stage.INDEXED).toList(),
                null);
    }

    /** Tells texts apart; null if the article has none. */
    static @Nullable String textHash(EnrichedArticle article) {
        String headline = article.headline();
        String body = article.bodyText();
        if (headline == null && body == null) {
            return null;
        }
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update((headline == null ? "" : headline).getBytes(UTF_8));
            sha.update((byte) 0);
            sha.update((body == null ? "" : body).getBytes(UTF_8));
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
