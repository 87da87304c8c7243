/**
 * Feeds, pages and hubs that are asked: the only way out of this service over HTTP. {@link
 * dev.nashra.ingest.fetch.Fetcher} checks every address before it connects to it.
 */
@NullMarked
package dev.nashra.ingest.fetch;

import org.jspecify.annotations.NullMarked;
