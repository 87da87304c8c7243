package dev.nashra.search.consume;

import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Brings every record of a batch to its end: written, superseded or rejected. */
@FunctionalInterface
interface Settler {
    /**
     * Returns when all are settled.
     *
     * @throws InterruptedException if the service stops first
     */
    void settle(ConsumerRecords<byte[], byte[]> batch) throws InterruptedException;
}
