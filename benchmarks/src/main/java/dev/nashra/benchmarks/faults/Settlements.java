package dev.nashra.benchmarks.faults;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the node itself has said that it holds: the newest version of each article that it took, or
 * refused because it had as new a one. Safe for use by many threads.
 */
final class Settlements {
    private final Map<String, Long> versions = new ConcurrentHashMap<>();

    /** Takes down the node's word. */
    void add(String id, long version) {
        versions.merge(id, version, Math::max);
    }

    /** Tells whether the node holds this version of an article or a newer one. */
    boolean holds(String id, long version) {
        return versions.getOrDefault(id, Long.MIN_VALUE) >= version;
    }
}
