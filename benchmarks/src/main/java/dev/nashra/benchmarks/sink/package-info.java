/** How fast what waits in Kafka is indexed: {@link dev.nashra.benchmarks.sink.SinkBench}. */
@NullMarked
package dev.nashra.benchmarks.sink;

import org.jspecify.annotations.NullMarked;
