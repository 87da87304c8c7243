/**
 * From the page of an article to its {@link dev.nashra.ingest.extract.Page}: what it says about
 * itself, and its text without the site around it. Pure: knows neither HTTP nor Kafka.
 */
@NullMarked
package dev.nashra.ingest.extract;

import org.jspecify.annotations.NullMarked;
