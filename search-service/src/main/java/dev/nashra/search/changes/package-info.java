/**
 * Every change of the index, in order, to be read from any place that is kept: {@link
 * dev.nashra.search.changes.ChangeFeed} knows the latest, {@link
 * dev.nashra.search.changes.StreamHub} hands them on as they come. Pure: where they are kept is
 * {@code keep}'s affair.
 */
@NullMarked
package dev.nashra.search.changes;

import org.jspecify.annotations.NullMarked;
