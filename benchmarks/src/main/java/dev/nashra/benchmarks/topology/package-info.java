/** The whole topology on one stream thread, beside what grouping itself takes. */
@NullMarked
package dev.nashra.benchmarks.topology;

import org.jspecify.annotations.NullMarked;
