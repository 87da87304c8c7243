package dev.nashra.search.consume;

import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;

/** Writes down what is settled. Used by the consumer's thread alone. */
interface Ledger extends AutoCloseable {
    /** What became of an attempt. */
    enum Outcome {
        /** All of it is written. */
        WRITTEN,
        /** Perhaps all of it is written and perhaps nothing: the group's offsets tell. */
        UNKNOWN,
        /** Nothing is written, and never will be: the partitions have moved. */
        MOVED
    }

    /**
     * Ends what an earlier attempt, or another process by our name, has left half done.
     *
     * @return false if that cannot be done now
     */
    boolean prepare();

    /**
     * Writes records and offsets in one transaction.
     *
     * @param group that the offsets are of
     */
    Outcome write(Settled settled, ConsumerGroupMetadata group);

    @Override
    void close();
}
