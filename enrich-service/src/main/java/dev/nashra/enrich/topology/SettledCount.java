package dev.nashra.enrich.topology;

import dev.nashra.contract.Outcome;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of a source's articles.
 *
 * @param counts articles by what became of them
 * @param until by partition of the enriched topic: all that search settled before that offset is
 *     counted, so that what it reads once more, under another consumer group, is not counted twice
 */
record SettledCount(Map<Outcome.Result, Long> counts, Map<Integer, Long> until) {
    private static final SettledCount NONE = new SettledCount(Map.of(), Map.of());

    static SettledCount orNone(@Nullable SettledCount kept) {
        return kept == null ? NONE : kept;
    }

    boolean has(Outcome outcome) {
        Integer partition = outcome.enrichedPartition();
        Long offset = outcome.enrichedOffset();
        return partition != null && offset != null && offset < until.getOrDefault(partition, 0L);
    }

    SettledCount with(Outcome outcome) {
        Map<Outcome.Result, Long> counted = new EnumMap<>(Outcome.Result.class);
        counted.putAll(counts);
        counted.merge(outcome.result(), 1L, Long::sum);
        Map<Integer, Long> reached = new HashMap<>(until);
        Integer partition = outcome.enrichedPartition();
        Long offset = outcome.enrichedOffset();
        if (partition != null && offset != null) {
            reached.put(partition, offset + 1);
        }
        return new SettledCount(counted, reached);
    }
}
