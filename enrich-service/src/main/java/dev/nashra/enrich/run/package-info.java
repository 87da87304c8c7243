/**
 * Operates the topology: {@link dev.nashra.enrich.run.StreamsRunner} starts it when its topics are
 * there, ends the process when it cannot go on, and stops it within a bound.
 */
@NullMarked
package dev.nashra.enrich.run;

import org.jspecify.annotations.NullMarked;
