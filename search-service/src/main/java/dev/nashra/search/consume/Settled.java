package dev.nashra.search.consume;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * What is settled and is to be written down, all of it or nothing. Used by one thread at a time.
 */
final class Settled {
    private final List<Entry> entries = new ArrayList<>();
    private final Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();

    private record Entry(TopicPartition from, ProducerRecord<byte[], byte[]> record) {}

    /**
     * Adds a record to send.
     *
     * @param from where what it speaks of was read
     */
    void add(TopicPartition from, ProducerRecord<byte[], byte[]> record) {
        entries.add(new Entry(from, record));
    }

    /**
     * Adds what was settled later.
     *
     * @param later its records of partitions that it has no offset for are not ours to send
     */
    void add(Settled later) {
        later.entries.stream()
                .filter(entry -> later.next.containsKey(entry.from()))
                .forEach(entries::add);
        next.putAll(later.next);
    }

    /** Says from where on to read when this is written down. */
    void readFrom(Map<TopicPartition, OffsetAndMetadata> offsets) {
        next.putAll(offsets);
    }

    /** Leaves out partitions that another consumer has now: it settles them again. */
    void forget(Collection<TopicPartition> partitions) {
        next.keySet().removeAll(partitions);
        entries.removeIf(entry -> partitions.contains(entry.from()));
    }

    boolean isEmpty() {
        return next.isEmpty();
    }

    /** Gives the records to send, in order. */
    List<ProducerRecord<byte[], byte[]>> records() {
        return entries.stream().map(Entry::record).toList();
    }

    /** Gives the offsets to commit. */
    Map<TopicPartition, OffsetAndMetadata> next() {
        return Map.copyOf(next);
    }
}
