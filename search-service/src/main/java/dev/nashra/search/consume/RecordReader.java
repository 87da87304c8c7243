package dev.nashra.search.consume;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.nashra.contract.ArticleId;
import dev.nashra.contract.EnrichedArticle;
import dev.nashra.contract.WireFormat;
import dev.nashra.search.index.ArticleDocument;
import dev.nashra.search.index.Origin;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Makes an operation of a record's bytes, or says why that cannot be done. */
final class RecordReader {
    private final ObjectReader json = WireFormat.mapper().readerFor(EnrichedArticle.class);
    private final ArticleDocument document = new ArticleDocument();

    ReadOutcome read(byte @Nullable [] value, Origin origin) {
        if (value == null || value.length == 0) {
            return new ReadOutcome.Unusable("empty_record", "the record has no value");
        }
        try {
            EnrichedArticle article = json.readValue(value);
            if (article == null || !ArticleId.isId(article.id())) {
                return new ReadOutcome.Unusable(
                        "invalid_article", "the id is not 32 lower-case hex digits");
            }
            return new ReadOutcome.Usable(article, document.of(article, origin));
        } catch (JacksonException e) {
            // Inside an object the parser's exception comes wrapped.
            boolean malformed =
                    e instanceof JsonParseException || e.getCause() instanceof JsonParseException;
            return malformed
                    ? new ReadOutcome.Unusable("malformed_json", "not JSON" + place(e))
                    : new ReadOutcome.Unusable(
                            "invalid_article", "not an enriched article" + place(e));
        } catch (IOException | RuntimeException e) {
            return new ReadOutcome.Unusable(
                    "unindexable", "no document can be made of it: " + e.getClass().getName());
        }
    }

    private static String place(JacksonException e) {
        JsonLocation location = e.getLocation();
        return location == null || location.getLineNr() < 1
                ? ""
                : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
