package dev.nashra.benchmarks.faults;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Remembers what a reader saw of each article, and notices if it gets older. Thread-safe. */
final class SeenVersions {
    private final Map<String, Seen> seen = new HashMap<>();
    private final Set<String> fallen = new HashSet<>();
    private int lives;

    private record Seen(long version, long received) {}

    /** Gives which life of the node this is; to be asked before a search. */
    synchronized int life() {
        return lives;
    }

    /**
     * Takes down a hit.
     *
     * @param life of the node that the search began in; a hit of an earlier one is not counted
     * @param version {@code _version}
     * @param received time of the revision's receipt
     */
    synchronized void add(int life, String id, long version, long received) {
        if (life != lives) {
            return;
        }
        Seen before = seen.put(id, new Seen(version, received));
        if (before != null && (version < before.version || received < before.received)) {
            fallen.add(id);
        }
    }

    /**
     * Begins another life of a node that was killed. A search shows what is not acknowledged yet,
     * and that may go with the node: of what it had not settled, nothing is remembered.
     */
    synchronized void nodeDied(Settlements settlements) {
        lives++;
        seen.entrySet().removeIf(e -> !settlements.holds(e.getKey(), e.getValue().received()));
    }

    /** Counts the articles that got older. */
    synchronized int falling() {
        return fallen.size();
    }
}
