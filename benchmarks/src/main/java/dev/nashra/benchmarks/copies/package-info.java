/**
 * How well copies of one report are found: {@link dev.nashra.benchmarks.copies.EvaluateCopies}
 * sends labelled articles through the topology and compares.
 */
@NullMarked
package dev.nashra.benchmarks.copies;

import org.jspecify.annotations.NullMarked;
