/**
 * The way into the index under faults, with a ledger of what was written and a checker that knows
 * nothing of the service but its promises: {@link dev.nashra.benchmarks.faults.FaultsBench}.
 */
@NullMarked
package dev.nashra.benchmarks.faults;

import org.jspecify.annotations.NullMarked;
