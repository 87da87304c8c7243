/** How well articles are read out of pages. */
@NullMarked
package dev.nashra.benchmarks.extraction;

import org.jspecify.annotations.NullMarked;
