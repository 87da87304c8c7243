package dev.nashra.benchmarks.faults;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was written, and so what has to be found. */
final class Ledger {
    private final Map<String, Revision> newest = new HashMap<>();
    private final Map<String, Integer> written = new HashMap<>();
    private final Set<String> disorderly = new HashSet<>();
    private final Set<String> broken = new HashSet<>();

    Ledger(List<Delivery> deliveries) {
        Map<String, Long> last = new HashMap<>();
        for (Delivery each : deliveries) {
            Revision revision = each.revision();
            if (revision == null) {
                broken.add(each.key());
                continue;
            }
            newest.merge(revision.id(), revision, (a, b) -> b.version() > a.version() ? b : a);
            written.merge(name(revision.id(), revision.version()), 1, Integer::sum);
            Long before = last.put(revision.id(), revision.version());
            if (before != null && before >= revision.version()) {
                disorderly.add(revision.id());
            }
        }
    }

    /** Gives the newest revision of every article. */
    Collection<Revision> newest() {
        return newest.values();
    }

    /** Tells whether there is such an article. */
    boolean has(String id) {
        return newest.containsKey(id);
    }

    /** Counts the records that said this version of an article. */
    int written(String id, long version) {
        return written.getOrDefault(name(id, version), 0);
    }

    /** Tells whether each record on an article was newer than those before. */
    boolean isOrderly(String id) {
        return !disorderly.contains(id);
    }

    /** Gives the keys of the broken records. */
    Set<String> broken() {
        return broken;
    }

    private static String name(String id, long version) {
        return id + "@" + version;
    }
}
