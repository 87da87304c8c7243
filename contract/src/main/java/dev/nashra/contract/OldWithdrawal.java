package dev.nashra.contract;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A request to withdraw an article that enrichment may have forgotten, and that the index has.
 * Keyed by id on {@link Topics#ENRICHED}.
 *
 * @param id see {@link ArticleId}
 * @param sources publishers whose articles may be withdrawn so; empty for all
 * @param received when Nashra took the request in; the record's timestamp
 * @param knownSince enrichment knows every article of which a revision was received then or later,
 *     and withdraws it by itself
 */
public record OldWithdrawal(String id, List<String> sources, Instant received, Instant knownSince) {
    /** Checks that nothing is missing and makes the list unmodifiable. */
    public OldWithdrawal {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(received, "received");
        Objects.requireNonNull(knownSince, "knownSince");
        sources = Lists.orEmpty(sources);
    }

    /** Tells whether it may withdraw an article of this publisher. */
    public boolean isAllowed(String source) {
        return sources.isEmpty() || sources.contains(source);
    }
}
