package dev.nashra.search.rules;

import org.jspecify.annotations.Nullable;

/**
 * A part of a rule that is at fault.
 *
 * @param pointer JSON pointer (RFC 6901)
 * @param column where in that text, from 1, in UTF-16 code units; null if it is the whole
 * @param detail what is wrong with it
 */
public record BadField(String pointer, @Nullable Integer column, String detail) {}
