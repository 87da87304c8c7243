/**
 * Documents in the formats that news comes in, taken apart into articles: {@link
 * dev.nashra.ingest.document.DocumentReader} turns bytes into a {@link
 * dev.nashra.ingest.document.Document}, entry by entry, and says what it had to repair.
 *
 * <p>November 2026: feeds are not read with ROME. ROME 2.1.0 takes a feed whole or not at all, and
 * keeps no date that it cannot read; of feedparser's 1,749 well-formed test feeds it took 97.2 %,
 * of feedjira's 73 %. One lenient parser, jsoup's, makes every tree here, so that an entry of a
 * broken feed is read like one of a whole feed.
 */
@NullMarked
package dev.nashra.ingest.document;

import org.jspecify.annotations.NullMarked;
