package dev.nashra.ingest.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as schema.org's vocabulary describes it.
 *
 * @param authors never null
 */
record LinkedArticle(
        @Nullable String headline,
        List<String> authors,
        @Nullable String published,
        @Nullable String language,
        @Nullable String url,
        @Nullable String publisher) {
    static final LinkedArticle NONE = new LinkedArticle(null, List.of(), null, null, null, null);
}
