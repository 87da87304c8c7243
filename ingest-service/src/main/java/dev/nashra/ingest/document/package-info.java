/**
 * Documents in the formats that news comes in, taken apart into articles: {@link
 * dev.nashra.ingest.document.DocumentReader} turns bytes into a {@link
 * dev.nashra.ingest.document.Document}, entry by entry, and says what it had to repair.
 */
@NullMarked
package dev.nashra.ingest.document;

import org.jspecify.annotations.NullMarked;
