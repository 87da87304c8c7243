/** What {@code ./nashra bench} runs: {@link dev.nashra.benchmarks.Bench} lists it. */
@NullMarked
package dev.nashra.benchmarks;

import org.jspecify.annotations.NullMarked;
