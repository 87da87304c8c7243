package dev.nashra.search.index;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nashra.contract.EnrichedArticle;
import java.io.IOException;

/**
 * An article as it is to stand in the index.
 *
 * @param article counted from its first receipt ever, which decides the month it stands in
 * @param remembered what goes into the document beside it
 */
public record Placed(EnrichedArticle article, Remembered remembered) {
    /** Gives an article of which nothing is known but itself. */
    public static Placed asTold(EnrichedArticle article) {
        return new Placed(article, Remembered.NOTHING);
    }

    /**
     * Reads one back.
     *
     * @param source of its document, whole
     * @throws IOException if it is none of our documents
     */
    public static Placed read(JsonNode source) throws IOException {
        return new Placed(IndexedArticle.read(source), Remembered.read(source));
    }

    /** Gives it as it was before it was sent to the index. */
    public Placed asTold() {
        return new Placed(IndexedArticle.asTold(article), remembered);
    }
}
