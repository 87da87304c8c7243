package dev.nashra.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A line of the balance sheet, as of a moment: how much of a source came in on one partition, or
 * what became of it. All lines of a source, added up, are its balance. Keyed by {@link #key()} on
 * {@link Topics#BALANCE}, where each line replaces the one before.
 *
 * @param kind what is counted
 * @param source publisher, or {@link Outcome#UNKNOWN}
 * @param partition of the topic that was counted
 * @param received articles, since counting began; 0 on a line of what became of them
 * @param newest when the newest of them was received; null on a line of what became of them
 * @param settled articles by what became of them; empty on a line of what came in
 */
public record BalanceEntry(
        Kind kind,
        String source,
        int partition,
        long received,
        @Nullable Instant newest,
        Map<Outcome.Result, Long> settled) {
    /** What a line counts. */
    public enum Kind {
        /** Articles on {@link Topics#RAW}, withdrawals by id with them. */
        @JsonProperty("received")
        RECEIVED,
        /** Records of {@link Topics#OUTCOMES}. */
        @JsonProperty("settled")
        SETTLED
    }

    /** Checks that nothing is missing and makes the map unmodifiable. */
    public BalanceEntry {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(source, "source");
        settled = Map.copyOf(settled);
    }

    /** Gives a line of what came in. */
    public static BalanceEntry received(
            String source, int partition, long received, Instant newest) {
        return new BalanceEntry(Kind.RECEIVED, source, partition, received, newest, Map.of());
    }

    /** Gives a line of what became of it. */
    public static BalanceEntry settled(
            String source, int partition, Map<Outcome.Result, Long> settled) {
        return new BalanceEntry(Kind.SETTLED, source, partition, 0, null, settled);
    }

    /** Gives the record's key, such as {@code received/3/marsad}. */
    public String key() {
        return kind.name().toLowerCase(Locale.ROOT) + "/" + partition + "/" + source;
    }
}
