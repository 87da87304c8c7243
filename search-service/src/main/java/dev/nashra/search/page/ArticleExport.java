package dev.nashra.search.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.search.query.ArticleQuery;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Gives every match of a query, a page at a time, so that the heap holds no more than one. */
public final class ArticleExport {
    private static final int FIRST_PAGE = 20;
    private static final int LARGEST_PAGE = 500;
    private static final int PAGE_CHARACTERS = 1_000_000;
    private static final int CHARACTERS_BESIDE_TEXT = 2_000;

    private final ArticlePager pager;

    /** Takes an article at a time. */
    @FunctionalInterface
    public interface Receiver {
        /** Called in order; may block as long as the reader does. */
        void take(ObjectNode article) throws IOException;
    }

    /** An export under way, its first page already there. To be closed, also if it is not used. */
    public final class Run implements AutoCloseable {
        private final ArticleQuery query;
        private ArticlePage page;
        private @Nullable String cursor;
        private int size = FIRST_PAGE;

        private Run(ArticleQuery query, ArticlePage page) {
            this.query = query;
            this.page = page;
            this.cursor = page.nextCursor();
        }

        /**
         * Gives all matches.
         *
         * @throws IOException if the receiver fails
         */
        public void to(Receiver receiver) throws IOException {
            try {
                give(receiver);
                while (page.nextCursor() != null) {
                    cursor = page.nextCursor();
                    size = sizeAfter(page);
                    page = fetch(query, size, cursor);
                    give(receiver);
                }
            } finally {
                close();
            }
        }

        /** Frees the snapshot; again, it does nothing. */
        @Override
        public void close() {
            if (cursor != null) {
                pager.end(cursor);
                cursor = null;
            }
        }

        private void give(Receiver receiver) throws IOException {
            for (ObjectNode article : page.hits()) {
                receiver.take(article);
            }
        }

        /** Long articles come few at a time, so that neither we nor the node hold much of them. */
        private int sizeAfter(ArticlePage page) {
            if (page.hits().isEmpty()) {
                return size;
            }
            long characters = 0;
            for (ObjectNode article : page.hits()) {
                characters += article.path("body_text").asText().length() + CHARACTERS_BESIDE_TEXT;
            }
            long fitting = page.hits().size() * (long) PAGE_CHARACTERS / Math.max(1, characters);
            return (int) Math.clamp(fitting, 1, Math.min(LARGEST_PAGE, 2L * size));
        }
    }

    /** Takes what serves pages. */
    public ArticleExport(ArticlePager pager) {
        this.pager = pager;
    }

    /** Begins an export; whatever is wrong with the query or the index shows here already. */
    public Run begin(ArticleQuery query) {
        return new Run(query, fetch(query, FIRST_PAGE, null));
    }

    /** A page of long articles may be more than is held: then smaller ones are fetched. */
    private ArticlePage fetch(ArticleQuery query, int most, @Nullable String cursor) {
        for (int size = most; ; size /= 2) {
            try {
                return switch (pager.page(sized(query, size, cursor))) {
                    case PageOutcome.Served served -> served.page();
                    case PageOutcome.CursorRefused refused ->
                            throw new SearchUnavailableException(
                                    "the export stood still for too long: " + refused.reason());
                };
            } catch (AnswerTooLargeException e) {
                if (size == 1) {
                    throw e;
                }
            }
        }
    }

    private static ArticleQuery sized(ArticleQuery query, int size, @Nullable String cursor) {
        return new ArticleQuery(
                query.match(),
                query.duplicates(),
                query.sort(),
                size,
                cursor,
                true,
                false,
                query.facets(),
                query.interval(),
                query.timezone());
    }
}
