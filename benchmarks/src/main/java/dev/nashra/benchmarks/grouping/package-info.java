/** What grouping costs as the window fills. */
@NullMarked
package dev.nashra.benchmarks.grouping;

import org.jspecify.annotations.NullMarked;
