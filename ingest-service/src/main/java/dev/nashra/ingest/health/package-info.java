/** Whether the service can take articles now. Whether it lives has nothing to do with Kafka. */
@NullMarked
package dev.nashra.ingest.health;

import org.jspecify.annotations.NullMarked;
