package dev.nashra.enrich.topology;

import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * A store of counts whose rows are handed on from time to time, and not with each change. After a
 * start all rows are, because it is not known which had been. Used by one task.
 *
 * @param <V> a row
 */
final class ChangedRows<V> {
    private final KeyValueStore<String, V> store;
    private final Set<String> changed = new HashSet<>();

    ChangedRows(KeyValueStore<String, V> store) {
        this.store = store;
        try (KeyValueIterator<String, V> rows = store.all()) {
            rows.forEachRemaining(row -> changed.add(row.key));
        }
    }

    @Nullable V get(String key) {
        return store.get(key);
    }

    void put(String key, V row) {
        store.put(key, row);
        changed.add(key);
    }

    /** Hands on what has changed since the last time. */
    void handOn(BiConsumer<String, V> to) {
        for (String key : changed) {
            V row = store.get(key);
            if (row != null) {
                to.accept(key, row);
            }
        }
        changed.clear();
    }
}
