package dev.nashra.search.explain;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What other articles are to one.
 *
 * @param id the one
 * @param group its group
 * @param total exact number of what is listed over all pages
 * @param copies an entry each, see {@link PairExplainer#with}
 * @param nextCursor where to go on; null on the last page
 */
public record CopiesPage(
        String id,
        String group,
        long total,
        List<ObjectNode> copies,
        @Nullable String nextCursor) {}
