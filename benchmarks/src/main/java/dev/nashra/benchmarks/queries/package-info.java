/** How long searches take under load: {@link dev.nashra.benchmarks.queries.QueriesBench}. */
@NullMarked
package dev.nashra.benchmarks.queries;

import org.jspecify.annotations.NullMarked;
