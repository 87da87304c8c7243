/**
 * Articles out of the index: {@link dev.nashra.search.page.ArticlePager} serves pages of one
 * snapshot, {@link dev.nashra.search.page.ArticleExport} all of it, {@link
 * dev.nashra.search.page.ArticleLookup} one article.
 */
@NullMarked
package dev.nashra.search.page;

import org.jspecify.annotations.NullMarked;
