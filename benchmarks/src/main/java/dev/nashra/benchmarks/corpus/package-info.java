/** Articles to measure with where no file is given: {@link dev.nashra.benchmarks.corpus.Corpus}. */
@NullMarked
package dev.nashra.benchmarks.corpus;

import org.jspecify.annotations.NullMarked;
