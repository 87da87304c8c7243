/**
 * Where the weights of the decision come from: {@link dev.nashra.benchmarks.fit.FitCopies} fits
 * them to labelled pairs.
 */
@NullMarked
package dev.nashra.benchmarks.fit;

import org.jspecify.annotations.NullMarked;
