/**
 * Streams of labelled articles, any number of them, made of the project's own text: {@link
 * dev.nashra.benchmarks.streams.CopyStream}.
 */
@NullMarked
package dev.nashra.benchmarks.streams;

import org.jspecify.annotations.NullMarked;
