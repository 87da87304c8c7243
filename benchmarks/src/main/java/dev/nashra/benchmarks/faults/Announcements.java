package dev.nashra.benchmarks.faults;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds what was announced as indexed against the ledger. */
final class Announcements {
    private int unsaid;
    private int repeated;

    /**
     * An announcement.
     *
     * @param id of the article
     * @param version of its revision
     * @param withdrawn whether it says that the article is taken back
     */
    record Said(String id, long version, boolean withdrawn) {}

    /**
     * Checks.
     *
     * @param said in order, of this ledger's articles and perhaps of others
     */
    Announcements(Ledger ledger, List<Said> said) {
        Map<Said, Integer> times = new HashMap<>();
        Map<String, Said> last = new HashMap<>();
        for (Said each : said) {
            if (ledger.has(each.id())) {
                times.merge(each, 1, Integer::sum);
                last.put(each.id(), each);
            }
        }
        times.forEach(
                (each, count) ->
                        repeated += count > ledger.written(each.id(), each.version()) ? 1 : 0);
        for (Revision newest : ledger.newest()) {
            Said due = new Said(newest.id(), newest.version(), newest.withdrawn());
            boolean isLast = due.equals(last.get(newest.id()));
            // Where old records came after new ones, either may have been indexed first.
            boolean isSaid = ledger.isOrderly(newest.id()) ? isLast : times.containsKey(due);
            unsaid += isSaid ? 0 : 1;
        }
    }

    int unsaid() {
        return unsaid;
    }

    int repeated() {
        return repeated;
    }
}
