/**
 * Kafka and Elasticsearch as real, single-node processes of this machine: used by the launcher and
 * by every service's integration tests.
 */
@NullMarked
package dev.nashra.local.backends;

import org.jspecify.annotations.NullMarked;
