/** The pure stages on one core: {@link dev.nashra.benchmarks.kernel.KernelBench}. */
@NullMarked
package dev.nashra.benchmarks.kernel;

import org.jspecify.annotations.NullMarked;
