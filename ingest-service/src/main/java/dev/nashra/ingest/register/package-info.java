/**
 * Keeps the feeds and what is known of them in a compacted topic, so that any instance can go on.
 */
@NullMarked
package dev.nashra.ingest.register;

import org.jspecify.annotations.NullMarked;
