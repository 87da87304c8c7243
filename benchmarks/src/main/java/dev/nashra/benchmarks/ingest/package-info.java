/** Ingest against the broker that it feeds: {@link dev.nashra.benchmarks.ingest.IngestBench}. */
@NullMarked
package dev.nashra.benchmarks.ingest;

import org.jspecify.annotations.NullMarked;
