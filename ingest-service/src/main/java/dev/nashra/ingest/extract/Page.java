package dev.nashra.ingest.extract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article as its page tells it. All of it is claimed by the page and nothing checked: a date may
 * lie in the future, an address may be of another site.
 *
 * @param headline one line, without the name of the site; null if there is none
 * @param byline one line, names separated by commas, without "By"; null if not said
 * @param published when it first appeared; null if not said in a form for machines
 * @param language BCP 47; null if not said
 * @param bodyText a line per block, separated by line feeds, white space collapsed; null if the
 *     page holds no article
 * @param canonicalUrl absolute http or https; null if not said
 */
public record Page(
        @Nullable String headline,
        @Nullable String byline,
        @Nullable Instant published,
        @Nullable String language,
        @Nullable String bodyText,
        @Nullable String canonicalUrl) {}
