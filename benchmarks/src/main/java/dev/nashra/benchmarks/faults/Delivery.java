package dev.nashra.benchmarks.faults;

import org.jspecify.annotations.Nullable;

/**
 * A record to write.
 *
 * @param key of the record
 * @param value of the record
 * @param revision what it says; null if it is broken, to be put aside
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Delivery(String key, byte[] value, @Nullable Revision revision) {}
