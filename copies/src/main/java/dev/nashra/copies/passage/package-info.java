/**
 * Which passages two texts share, for a reader to see: {@link dev.nashra.copies.passage.Passages}
 * lays runs of equal words over both. Decisions on copies do not rest on it.
 */
@NullMarked
package dev.nashra.copies.passage;

import org.jspecify.annotations.NullMarked;
