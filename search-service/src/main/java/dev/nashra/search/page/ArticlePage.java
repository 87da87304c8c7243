package dev.nashra.search.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of a listing.
 *
 * @param total exact number of what is listed over all pages: groups if collapsed, else articles
 * @param articles exact number of matching articles
 * @param hits enriched articles
 * @param facets counts of matching articles by facet, each {@code [{value, count}]}; null if none
 *     was asked for
 * @param nextCursor where to go on; null on the last page
 */
public record ArticlePage(
        long total,
        long articles,
        List<ObjectNode> hits,
        @Nullable Map<String, List<Count>> facets,
        @Nullable String nextCursor) {
    /**
     * How often a facet has a value.
     *
     * @param value the value; for time the beginning of the span, with its zone's offset
     * @param count of matching articles
     */
    public record Count(String value, long count) {
        static Count of(JsonNode bucket) {
            return new Count(
                    bucket.path("key_as_string").asText(bucket.path("key").asText()),
                    bucket.path("doc_count").asLong());
        }
    }
}
