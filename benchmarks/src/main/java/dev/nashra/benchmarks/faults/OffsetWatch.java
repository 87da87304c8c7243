package dev.nashra.benchmarks.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Looks whether a group's offsets are only ever behind what is settled. */
final class OffsetWatch {
    private final Settlements settlements;
    private final Map<TopicPartition, Written> partitions = new HashMap<>();
    private int early;

    /** What was written into a partition, in order. */
    private static final class Written {
        private final long first;
        private final List<@Nullable Revision> revisions = new ArrayList<>();
        private int passed;

        Written(long first) {
            this.first = first;
        }
    }

    OffsetWatch(Settlements settlements) {
        this.settlements = settlements;
    }

    /**
     * Takes down a record; those of a partition in order.
     *
     * @param revision null if it is broken
     * @throws IllegalArgumentException if records are left out
     */
    void written(TopicPartition partition, long offset, @Nullable Revision revision) {
        Written written = partitions.computeIfAbsent(partition, p -> new Written(offset));
        if (offset != written.first + written.revisions.size()) {
            throw new IllegalArgumentException("not the next of " + partition + ": " + offset);
        }
        written.revisions.add(revision);
    }

    /** Takes down what is committed; what is settled is only looked at after that. */
    void pass(Map<TopicPartition, OffsetAndMetadata> committed) {
        partitions.forEach(
                (partition, written) -> {
                    OffsetAndMetadata next = committed.get(partition);
                    long end = next == null ? 0 : next.offset() - written.first;
                    while (written.passed < Math.min(end, written.revisions.size())) {
                        Revision revision = written.revisions.get(written.passed++);
                        boolean isSettled =
                                revision == null
                                        || settlements.holds(revision.id(), revision.version());
                        early += isSettled ? 0 : 1;
                    }
                });
    }

    /** Gives the offsets behind all that was written. */
    Map<TopicPartition, OffsetAndMetadata> ends() {
        Map<TopicPartition, OffsetAndMetadata> ends = new HashMap<>();
        partitions.forEach(
                (at, written) ->
                        ends.put(
                                at,
                                new OffsetAndMetadata(written.first + written.revisions.size())));
        return ends;
    }

    /** Counts the records that the group's offsets have passed. */
    int passed() {
        return partitions.values().stream().mapToInt(written -> written.passed).sum();
    }

    /** Tells whether the offsets have passed all. */
    boolean isDone() {
        return partitions.values().stream().allMatch(w -> w.passed == w.revisions.size());
    }

    /** Counts the records that offsets passed before they were settled. */
    int early() {
        return early;
    }
}
