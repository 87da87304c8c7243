package dev.nashra.search.page;

import dev.nashra.search.query.ArticleQuery;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Serves the members of a group, also under the id of one that has ended.
 *
 * <p>A group has the id of an article. When it is merged into another, nobody is left in it, and
 * its article says which group lives on.
 */
public final class GroupPager {
    private final BiFunction<ArticleQuery, Deadline, PageOutcome> pages;
    private final BiFunction<String, Deadline, ArticleLookup.Outcome> articles;
    private final Supplier<Deadline> calls;

    /**
     * Takes what answers.
     *
     * @param pages by query
     * @param articles by id
     * @param calls gives each call its time
     */
    public GroupPager(
            BiFunction<ArticleQuery, Deadline, PageOutcome> pages,
            BiFunction<String, Deadline, ArticleLookup.Outcome> articles,
            Supplier<Deadline> calls) {
        this.pages = pages;
        this.articles = articles;
        this.calls = calls;
    }

    /**
     * What came of asking.
     *
     * @param page of the group asked for, or of the one that it ended in; without members if there
     *     is neither
     * @param mergedInto id of the latter; null if the group asked for lives
     */
    public record Members(PageOutcome page, @Nullable String mergedInto) {}

    /**
     * Serves a page.
     *
     * @param query asks for the members of a group
     */
    public Members page(String id, Function<String, ArticleQuery> query) {
        Deadline deadline = calls.get();
        PageOutcome asked = pages.apply(query.apply(id), deadline);
        if (!mayHaveEnded(asked)) {
            return new Members(asked, null);
        }
        String living = groupOfArticle(id, deadline);
        return living == null || living.equals(id)
                ? new Members(asked, null)
                : new Members(pages.apply(query.apply(living), deadline), living);
    }

    /** The cursor of an ended group was given out for the one that it ended in. */
    private static boolean mayHaveEnded(PageOutcome outcome) {
        return switch (outcome) {
            case PageOutcome.Served served -> served.page().total() == 0;
            case PageOutcome.CursorRefused refused ->
                    refused.reason() == PageOutcome.Reason.MISMATCH;
        };
    }

    private @Nullable String groupOfArticle(String id, Deadline deadline) {
        return articles.apply(id, deadline) instanceof ArticleLookup.Outcome.Found found
                ? found.article().path("group").textValue()
                : null;
    }
}
