/** Articles on their way in: over HTTP, through receive, parse and publish, onto Kafka. */
@NullMarked
package dev.nashra.ingest;

import org.jspecify.annotations.NullMarked;
