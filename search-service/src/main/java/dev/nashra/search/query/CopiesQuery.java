package dev.nashra.search.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which articles to compare one with.
 *
 * @param id the one
 * @param with ids of others, distinct, in the order asked for; empty for the other members of its
 *     group
 * @param pageSize most members of one page, 1 to 100
 * @param cursor where to go on among the members; null for the first page
 */
public record CopiesQuery(String id, List<String> with, int pageSize, @Nullable String cursor) {
    /** Most articles that may be named. */
    public static final int MAX_WITH = 20;

    /** Makes the list unmodifiable. */
    public CopiesQuery {
        with = List.copyOf(with);
    }

    /** Asks for the other members of a group with their texts, in order of arrival. */
    public ArticleQuery members(String group) {
        return ArticleQuery.members(group, id, pageSize, cursor);
    }
}
