/**
 * Tells a new article from a new revision and from the same again: {@link
 * dev.nashra.enrich.revise.Reviser} compares what arrives with the {@link
 * dev.nashra.enrich.revise.ArticleState} kept of it.
 */
@NullMarked
package dev.nashra.enrich.revise;

import org.jspecify.annotations.NullMarked;
