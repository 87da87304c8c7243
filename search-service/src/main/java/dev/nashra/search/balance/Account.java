package dev.nashra.search.balance;

import dev.nashra.contract.BalanceEntry;
import dev.nashra.contract.Outcome;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The balance of a source, or of all of them.
 *
 * @param received articles that enrichment has read, since counting began
 * @param newest when the newest of them was received; null if none was
 * @param settled articles by what became of them; every result is there
 */
public record Account(long received, @Nullable Instant newest, Map<Outcome.Result, Long> settled) {
    /** An account without any article. */
    public static final Account EMPTY = new Account(0, null, Map.of());

    /** Adds the results that are missing, and makes the map unmodifiable. */
    public Account {
        Map<Outcome.Result, Long> all = new EnumMap<>(Outcome.Result.class);
        for (Outcome.Result result : Outcome.Result.values()) {
            all.put(result, settled.getOrDefault(result, 0L));
        }
        settled = Map.copyOf(all);
    }

    /** Gives the account with a line more. */
    Account plus(BalanceEntry line) {
        return plus(new Account(line.received(), line.newest(), line.settled()));
    }

    /** Gives both accounts as one. */
    Account plus(Account other) {
        Map<Outcome.Result, Long> sum = new EnumMap<>(settled);
        other.settled.forEach((result, count) -> sum.merge(result, count, Long::sum));
        return new Account(received + other.received, later(newest, other.newest), sum);
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }

    /** Tells how many ended so. */
    public long count(Outcome.Result result) {
        return settled.getOrDefault(result, 0L);
    }

    /**
     * Tells how many are on their way. Both sides are a few seconds old and not of the same moment,
     * so it may be off for as long, and even below zero; what stays is no error of counting.
     */
    public long inFlight() {
        return received - settled.values().stream().mapToLong(Long::longValue).sum();
    }
}
