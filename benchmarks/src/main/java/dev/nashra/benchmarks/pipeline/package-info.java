/** The whole stack against its own index: {@link dev.nashra.benchmarks.pipeline.PipelineBench}. */
@NullMarked
package dev.nashra.benchmarks.pipeline;

import org.jspecify.annotations.NullMarked;
