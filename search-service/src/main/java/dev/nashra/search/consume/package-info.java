/**
 * Enriched articles from Kafka: {@link dev.nashra.search.consume.ArticleConsumer} reads, has each
 * batch settled, and only then commits.
 */
@NullMarked
package dev.nashra.search.consume;

import org.jspecify.annotations.NullMarked;
