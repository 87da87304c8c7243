/**
 * What became of articles that did not change the index: {@link
 * dev.nashra.search.outcomes.OutcomeIndex} keeps it beside them, so that the trace of an article
 * tells of every time it came.
 */
@NullMarked
package dev.nashra.search.outcomes;

import org.jspecify.annotations.NullMarked;
