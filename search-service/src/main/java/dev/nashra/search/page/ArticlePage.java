package dev.nashra.search.page;

import com.fasterxml.jackson.annotation.JsonIgnore;
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
 * @param corrected the words of the query that were looked for in other spellings, because there
 *     was nothing as they were typed; null if there was
 * @param nextCursor where to go on; null on the last page
 * @param timedOut true if the caller takes parts and there was no time for the whole: then there
 *     may be more hits, {@code total} and the counts are the least that they may be, and nothing
 *     leads on; null otherwise
 */
public record ArticlePage(
        long total,
        long articles,
        List<ObjectNode> hits,
        @Nullable Map<String, List<Count>> facets,
        @Nullable List<String> corrected,
        @Nullable String nextCursor,
        @Nullable Boolean timedOut) {
    /** Makes a page that is whole. */
    public ArticlePage(
            long total,
            long articles,
            List<ObjectNode> hits,
            @Nullable Map<String, List<Count>> facets,
            @Nullable String nextCursor) {
        this(total, articles, hits, facets, null, nextCursor, null);
    }

    /** Tells whether it is a part of what was asked for. */
    @JsonIgnore
    public boolean isPart() {
        return timedOut != null && timedOut;
    }

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
