/** Dates as publishers write them. */
@NullMarked
package dev.nashra.ingest.dates;

import org.jspecify.annotations.NullMarked;
