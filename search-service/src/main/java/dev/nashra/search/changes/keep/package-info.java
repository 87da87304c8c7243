/**
 * The topic of changes: {@link dev.nashra.search.changes.keep.ChangeTail} follows its end, {@link
 * dev.nashra.search.changes.keep.KafkaArchive} reads what lies further back.
 */
@NullMarked
package dev.nashra.search.changes.keep;

import org.jspecify.annotations.NullMarked;
