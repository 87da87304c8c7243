package dev.nashra.contract;

import java.time.Instant;
import java.util.Objects;

/**
 * A request to tag an article again, by the rules as they are now; the article itself is as it was.
 * Keyed by source on {@link Topics#RAW}, as the article is, so that it comes to where that is kept.
 *
 * @param id see {@link ArticleId}
 * @param source publisher of the article; the record's key
 * @param rulesUntil an offset of {@link Topics#RULES}: whoever tags must have read all before it
 * @param asked when, by the clock of the service that asks; the record's timestamp
 */
public record Retagging(String id, String source, long rulesUntil, Instant asked) {
    /** Checks that nothing is missing. */
    public Retagging {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(asked, "asked");
    }
}
