package dev.nashra.contract;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A request to withdraw an article, known by nothing but its id. Which publisher's it is, and so
 * which partition of {@link Topics#RAW} keeps it, does not follow from the id: the request goes to
 * every partition, without a key, and whoever has the article acts on it.
 *
 * @param id see {@link ArticleId}
 * @param sources publishers whose articles may be withdrawn so; empty for all
 * @param received when Nashra took the request in, by the clock of ingest; the record's timestamp
 */
public record Withdrawal(String id, List<String> sources, Instant received) {
    /** Checks that nothing is missing and makes the list unmodifiable. */
    public Withdrawal {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(received, "received");
        sources = Lists.orEmpty(sources);
    }

    /** Tells whether it may withdraw an article of this publisher. */
    public boolean isAllowed(String source) {
        return sources.isEmpty() || sources.contains(source);
    }
}
