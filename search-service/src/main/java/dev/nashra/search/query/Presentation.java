package dev.nashra.search.query;

import org.jspecify.annotations.Nullable;

/**
 * How a caller wants a page written.
 *
 * @param format null if the parameters do not say
 * @param bom whether a table begins with a byte order mark
 * @param partial whether a part of the answer, marked as such, is better than none
 */
public record Presentation(@Nullable Format format, boolean bom, boolean partial) {}
