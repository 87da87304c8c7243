/** Hands articles to Kafka and waits until it has them. The only package that knows Kafka. */
@NullMarked
package dev.nashra.ingest.publish;

import org.jspecify.annotations.NullMarked;
