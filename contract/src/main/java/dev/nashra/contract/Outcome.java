package dev.nashra.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What finally became of one article on {@link Topics#RAW}. Exactly one for each, written in the
 * transaction that settles it: by enrichment, or by search for what enrichment handed on.
 *
 * @param source publisher; {@link #UNKNOWN} if the record does not say
 * @param id see {@link ArticleId}; null if neither the record nor its envelope says
 * @param result what became of it
 * @param reason stable word in snake case; null unless rejected
 * @param partition of the record on {@link Topics#RAW}
 * @param offset of the record on {@link Topics#RAW}
 * @param enrichedPartition where search read of it; null if enrichment settled it
 * @param enrichedOffset where search read of it; null if enrichment settled it
 * @param at when, by the clock of who settled it
 */
public record Outcome(
        String source,
        @Nullable String id,
        Result result,
        @Nullable String reason,
        int partition,
        long offset,
        @Nullable Integer enrichedPartition,
        @Nullable Long enrichedOffset,
        Instant at) {
    /** Source of what says none. */
    public static final String UNKNOWN = "unknown";

    /**
     * Header of a record on {@link Topics#ENRICHED} that is the first to tell of a revision:
     * whoever settles it writes the outcome. Those that tell of it again have no such header.
     */
    public static final String FIRST = "nashra_first";

    /** Checks that nothing is missing. */
    public Outcome {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(at, "at");
    }

    /** What can become of an article. */
    public enum Result {
        /** The index has it, or a newer revision of it. */
        @JsonProperty("indexed")
        INDEXED,
        /** It said what was known. */
        @JsonProperty("unchanged")
        UNCHANGED,
        /** An earlier version than what was known. */
        @JsonProperty("outdated")
        OUTDATED,
        /** A newer revision came before it had been handed on. */
        @JsonProperty("superseded")
        SUPERSEDED,
        /** It could not be used, and is on {@link Topics#REJECTED}. */
        @JsonProperty("rejected")
        REJECTED,
        /** It belongs to a month that is no longer kept. */
        @JsonProperty("expired")
        EXPIRED,
        /** Enrichment's time was up before it had been handed on. */
        @JsonProperty("forgotten")
        FORGOTTEN;

        /** Gives the word that stands for it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
