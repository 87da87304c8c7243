/** What readers of the stream wait for. */
@NullMarked
package dev.nashra.benchmarks.sse;

import org.jspecify.annotations.NullMarked;
