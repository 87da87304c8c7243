/**
 * Articles into the index: {@link dev.nashra.search.index.ArticleDocument} says what is kept,
 * {@link dev.nashra.search.index.BulkWriter} sends it and settles every item, {@link
 * dev.nashra.search.index.BulkAnswer} judges what came back.
 */
@NullMarked
package dev.nashra.search.index;

import org.jspecify.annotations.NullMarked;
