package dev.nashra.follow;

import org.jspecify.annotations.Nullable;

/**
 * What a record of a compacted topic says.
 *
 * @param key of the record; empty if it had none
 * @param value null if what was said under the key no longer holds
 * @param offset of the record
 */
@SuppressWarnings("ArrayRecordComponent") // Handed on once, never compared.
public record Change(String key, byte @Nullable [] value, long offset) {}
