/** How well searches find what is meant, beside what Elasticsearch's own analyzers reach. */
@NullMarked
package dev.nashra.benchmarks.search;

import org.jspecify.annotations.NullMarked;
