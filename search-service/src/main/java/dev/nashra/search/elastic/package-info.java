/**
 * The one way to Elasticsearch: {@link dev.nashra.search.elastic.Elasticsearch} sends a request and
 * gives back what came.
 */
@NullMarked
package dev.nashra.search.elastic;

import org.jspecify.annotations.NullMarked;
