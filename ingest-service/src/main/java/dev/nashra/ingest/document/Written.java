package dev.nashra.ingest.document;

import dev.nashra.ingest.parse.HtmlText;
import org.jspecify.annotations.Nullable;

/**
 * A text of an entry.
 *
 * @param html whether it is markup
 */
record Written(String text, boolean html) {
    static @Nullable Written plain(@Nullable String text) {
        return text == null || text.isBlank() ? null : new Written(text, false);
    }

    static @Nullable Written html(@Nullable String text) {
        return text == null || text.isBlank() ? null : new Written(text, true);
    }

    boolean isBlank() {
        return text.isBlank();
    }

    /** In one line, as a reader sees it. */
    String line() {
        boolean marked = html && (text.indexOf('<') >= 0 || text.indexOf('&') >= 0);
        boolean few = marked && HtmlText.tags(text) <= HtmlText.MAX_TAGS;
        return (few ? HtmlText.of(text) : text).strip().replaceAll("\\s+", " ");
    }
}
