/**
 * Why two articles are copies, or are not: decided again from both texts by {@link
 * dev.nashra.search.explain.PairExplainer}, since decisions rest on nothing else.
 */
@NullMarked
package dev.nashra.search.explain;

import org.jspecify.annotations.NullMarked;
