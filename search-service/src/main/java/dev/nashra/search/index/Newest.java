package dev.nashra.search.index;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The newest of each article among some operations. Only that one is worth sending, so that one
 * request never holds an article twice; the older ones wait in case the index refuses it.
 */
final class Newest {
    private final Map<String, Deque<BulkOperation>> byId = new LinkedHashMap<>();
    private final int size;

    Newest(List<BulkOperation> operations) {
        size = operations.size();
        operations.stream()
                .sorted(Comparator.comparingLong(BulkOperation::version).reversed())
                .forEach(o -> byId.computeIfAbsent(o.id(), id -> new ArrayDeque<>()).add(o));
    }

    /** Gives the newest of each article. */
    List<BulkOperation> operations() {
        List<BulkOperation> newest = new ArrayList<>(byId.size());
        byId.values().forEach(all -> newest.add(all.getFirst()));
        return newest;
    }

    /** Counts those that need not be sent. */
    int superseded() {
        return size - byId.size();
    }

    /** Drops the newest of an article and gives the next older one; null if there is none. */
    @Nullable BulkOperation afterRefusal(BulkOperation refused) {
        Deque<BulkOperation> all = byId.get(refused.id());
        if (all == null) {
            return null;
        }
        all.pollFirst();
        return all.peekFirst();
    }
}
