package dev.nashra.ingest.extract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of its article.
 *
 * @param headline plain text; null if there is none
 * @param byline author as printed; null if not said
 * @param published as claimed; null if not said
 * @param language BCP 47 as declared; null if not said
 * @param bodyText plain text, lines by line feeds; null if there is none
 * @param canonicalUrl absolute; null if not said
 */
public record Page(
        @Nullable String headline,
        @Nullable String byline,
        @Nullable Instant published,
        @Nullable String language,
        @Nullable String bodyText,
        @Nullable String canonicalUrl) {}
