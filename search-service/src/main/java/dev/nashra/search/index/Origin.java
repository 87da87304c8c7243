package dev.nashra.search.index;

/**
 * Where a record stood in Kafka.
 *
 * @param topic its topic
 * @param partition its partition
 * @param offset its offset
 */
public record Origin(String topic, int partition, long offset) {}
