/**
 * The flow in Kafka Streams: {@link dev.nashra.enrich.topology.EnrichTopology} reads from top to
 * bottom. The only package here that knows Kafka's records and stores.
 */
@NullMarked
package dev.nashra.enrich.topology;

import org.jspecify.annotations.NullMarked;
