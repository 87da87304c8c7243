/**
 * The life of the index: {@link dev.nashra.search.life.IndexLife} builds another version beside the
 * one that serves, compares the two, lets readers change over and back, and drops what is no longer
 * wanted; {@link dev.nashra.search.life.Caretaker} deletes months whose time is over.
 */
@NullMarked
package dev.nashra.search.life;

import org.jspecify.annotations.NullMarked;
