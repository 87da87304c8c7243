/**
 * Searches in the terminal: {@link dev.nashra.local.search.SearchTarget} asks the service, {@link
 * dev.nashra.local.search.HitTable} writes what it found in columns, texts that run from right to
 * left included.
 */
@NullMarked
package dev.nashra.local.search;

import org.jspecify.annotations.NullMarked;
