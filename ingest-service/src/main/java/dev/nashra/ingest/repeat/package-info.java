/** Tells a call that is made again from a new one. Pure: knows neither HTTP nor Kafka. */
@NullMarked
package dev.nashra.ingest.repeat;

import org.jspecify.annotations.NullMarked;
