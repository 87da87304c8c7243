package dev.nashra.search.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Members of a group.
 *
 * @param total exact number of members over all pages
 * @param articles the same
 * @param hits enriched articles in order of arrival
 * @param mergedInto the group that they are in, where the one asked for has ended; null otherwise
 * @param nextCursor where to go on; null on the last page
 */
public record GroupPage(
        long total,
        long articles,
        List<ObjectNode> hits,
        @Nullable String mergedInto,
        @Nullable String nextCursor) {
    /** Makes the page of a listing. */
    public static GroupPage of(ArticlePage page, @Nullable String mergedInto) {
        return new GroupPage(
                page.total(), page.articles(), page.hits(), mergedInto, page.nextCursor());
    }
}
