/**
 * What a caller asks for, checked and turned into Elasticsearch's terms; pure: {@link
 * dev.nashra.search.query.QueryReader} makes an {@link dev.nashra.search.query.ArticleQuery} of
 * parameters, {@link dev.nashra.search.query.ElasticsearchQuery} makes a request of that.
 */
@NullMarked
package dev.nashra.search.query;

import org.jspecify.annotations.NullMarked;
