/**
 * Whether groups depend on anything but the articles: {@link
 * dev.nashra.benchmarks.determinism.DeterminismBench}.
 */
@NullMarked
package dev.nashra.benchmarks.determinism;

import org.jspecify.annotations.NullMarked;
