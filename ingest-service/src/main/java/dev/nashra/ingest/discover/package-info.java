/** What fetched pages and feeds say of other addresses: their feeds, and their WebSub hubs. */
@NullMarked
package dev.nashra.ingest.discover;

import org.jspecify.annotations.NullMarked;
