package dev.nashra.enrich.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.Punctuator;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Forgets what is too old, a slice of the store at a time, so that no run holds up the stream.
 *
 * @param <V> what the store holds
 */
final class Sweep<V> implements Punctuator {
    private static final int SLICE = 2_000;

    private final KeyValueStore<String, V> store;
    private final IsExpired<V> isExpired;
    private final LongSupplier streamTime;
    private final BiConsumer<String, V> forget;
    private @Nullable String cursor;

    /**
     * Makes one that has seen nothing yet.
     *
     * @param streamTime newest time of a record, in milliseconds since 1970
     */
    Sweep(
            KeyValueStore<String, V> store,
            IsExpired<V> isExpired,
            LongSupplier streamTime,
            BiConsumer<String, V> forget) {
        this.store = store;
        this.isExpired = isExpired;
        this.streamTime = streamTime;
        this.forget = forget;
    }

    /** Tells whether a value is too old at a stream time in milliseconds. */
    interface IsExpired<V> {
        boolean test(V value, long streamTime);
    }

    @Override
    public void punctuate(long wallClock) {
        long now = streamTime.getAsLong();
        List<KeyValue<String, V>> expired = new ArrayList<>();
        int seen = 0;
        try (KeyValueIterator<String, V> entries = store.range(cursor, null)) {
            while (entries.hasNext() && seen++ < SLICE) {
                KeyValue<String, V> entry = entries.next();
                if (isExpired.test(entry.value, now)) {
                    expired.add(entry);
                }
            }
            cursor = entries.hasNext() ? entries.peekNextKey() : null;
        }
        expired.forEach(entry -> forget.accept(entry.key, entry.value));
    }
}
