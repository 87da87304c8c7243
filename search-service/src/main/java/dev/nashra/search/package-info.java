/**
 * Enriched articles into Elasticsearch and out again over HTTP. The packages follow the data:
 * {@link dev.nashra.search.consume}, {@link dev.nashra.search.index}; then, for a call, {@link
 * dev.nashra.search.api}, {@link dev.nashra.search.query}, {@link dev.nashra.search.page}.
 */
@NullMarked
package dev.nashra.search;

import org.jspecify.annotations.NullMarked;
