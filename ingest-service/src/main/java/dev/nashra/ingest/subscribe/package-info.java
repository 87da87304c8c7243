/** Feeds that are asked for news: which, how often, and what came of it. */
@NullMarked
package dev.nashra.ingest.subscribe;

import org.jspecify.annotations.NullMarked;
