/**
 * Whether the service can take articles now, and how it goes with feeds. Whether it lives has
 * nothing to do with Kafka.
 */
@NullMarked
package dev.nashra.ingest.health;

import org.jspecify.annotations.NullMarked;
