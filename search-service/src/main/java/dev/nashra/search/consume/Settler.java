package dev.nashra.search.consume;

import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Brings every record of a batch to its end: written, superseded or refused. */
@FunctionalInterface
interface Settler {
    /**
     * Returns when all are settled.
     *
     * @return what is to be written down of it, without offsets
     * @throws InterruptedException if the service stops first
     */
    Settled settle(ConsumerRecords<byte[], byte[]> batch) throws InterruptedException;
}
