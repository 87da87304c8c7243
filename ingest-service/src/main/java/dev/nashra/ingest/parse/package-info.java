/**
 * From the bytes of one article to a {@link dev.nashra.contract.RawArticle}, or to the reasons why
 * not. Pure: knows neither HTTP nor Kafka.
 */
@NullMarked
package dev.nashra.ingest.parse;

import org.jspecify.annotations.NullMarked;
