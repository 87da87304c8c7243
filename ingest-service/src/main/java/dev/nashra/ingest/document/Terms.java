package dev.nashra.ingest.document;

import java.time.InstantSource;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * On what terms a document is read.
 *
 * @param source publisher that it is of
 * @param sources publishers that the caller may speak for; empty for all
 * @param arrivals gives each entry the time it was taken in, later for each further one
 * @param maxEntries most entries that are answered
 * @param base where the document was found, which relative links refer to where it says nothing
 *     else; null if not known
 * @param maxEntryLength longest text of one entry, in UTF-16 code units, markup included
 */
public record Terms(
        String source,
        Set<String> sources,
        InstantSource arrivals,
        @Nullable String base,
        int maxEntries,
        int maxEntryLength) {
    /** Makes the sources unmodifiable. */
    public Terms {
        sources = Set.copyOf(sources);
    }
}
