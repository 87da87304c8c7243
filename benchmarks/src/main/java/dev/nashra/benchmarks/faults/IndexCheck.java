package dev.nashra.benchmarks.faults;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds what stands in the indices against the ledger. */
final class IndexCheck {
    private final Ledger ledger;
    private int lost;
    private int doubled;
    private int stale;

    /**
     * Checks.
     *
     * @param found all documents of the source, over all indices
     */
    IndexCheck(Ledger ledger, List<Found> found) {
        this.ledger = ledger;
        Map<String, Found> byId = new HashMap<>();
        for (Found each : found) {
            if (byId.put(each.id(), each) != null || !ledger.has(each.id())) {
                doubled++;
            }
        }
        for (Revision newest : ledger.newest()) {
            Found there = byId.get(newest.id());
            if (there == null) {
                lost++;
            } else if (!isAsWritten(newest, there)) {
                stale++;
            }
        }
    }

    private static boolean isAsWritten(Revision newest, Found there) {
        boolean isText =
                newest.withdrawn()
                        ? there.texts().isEmpty()
                        : there.texts().contains(newest.headline());
        return there.version() == newest.version()
                && there.received() == newest.version()
                && there.withdrawn() == newest.withdrawn()
                && isText;
    }

    /**
     * Checks the topic of what was put aside as well.
     *
     * @param keys of all records there
     */
    void putAside(List<String> keys) {
        for (String broken : ledger.broken()) {
            long times = keys.stream().filter(broken::equals).count();
            lost += times == 0 ? 1 : 0;
            doubled += times > 1 ? 1 : 0;
        }
    }

    int lost() {
        return lost;
    }

    int doubled() {
        return doubled;
    }

    int stale() {
        return stale;
    }
}
