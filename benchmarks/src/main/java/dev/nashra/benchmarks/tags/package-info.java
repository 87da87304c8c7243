/**
 * How well articles are tagged: {@link dev.nashra.benchmarks.tags.EvaluateTags} gives each labelled
 * file to every {@link dev.nashra.benchmarks.tags.TagMeasure} that finds its labels there.
 */
@NullMarked
package dev.nashra.benchmarks.tags;

import org.jspecify.annotations.NullMarked;
