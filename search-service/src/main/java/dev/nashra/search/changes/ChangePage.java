package dev.nashra.search.changes;

import java.util.List;

/**
 * Changes in a row.
 *
 * @param changes none if there are none yet
 * @param next the offset to go on at
 */
public record ChangePage(List<Change> changes, long next) {
    /** Makes the list unmodifiable. */
    public ChangePage {
        changes = List.copyOf(changes);
    }
}
