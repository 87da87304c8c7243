package dev.nashra.search.life;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Compares what two versions have. Both change meanwhile, and not in the same moment; so what
 * differs is only suspected until it has been looked at again.
 */
final class Comparison {
    /** Where so much differs, nobody needs to know of each. */
    private static final int MOST_SUSPECTS = 10_000;

    private final Tally former = new Tally();
    private final Tally latter = new Tally();
    private final Map<String, Pair> suspects = new TreeMap<>();
    private long untold;

    private record Pair(@Nullable Entry former, @Nullable Entry latter) {
        boolean isSame() {
            return former != null && Objects.equals(former, latter);
        }
    }

    /** Goes through both from beginning to end. */
    void all(Entries one, Entries other, LongConsumer progress) throws IOException {
        Entry a = one.next();
        Entry b = other.next();
        for (long done = 1; a != null || b != null; done++) {
            int order = a == null ? 1 : b == null ? -1 : a.id().compareTo(b.id());
            Pair pair = new Pair(order <= 0 ? a : null, order >= 0 ? b : null);
            meet(pair);
            if (order <= 0) {
                a = one.next();
            }
            if (order >= 0) {
                b = other.next();
            }
            progress.accept(done);
        }
    }

    private void meet(Pair pair) {
        former.add(pair.former());
        latter.add(pair.latter());
        if (pair.isSame()) {
            return;
        }
        if (suspects.size() < MOST_SUSPECTS) {
            suspects.put(id(pair), pair);
        } else {
            untold++;
        }
    }

    /** Ids that were not the same in both when last looked at. */
    Set<String> suspects() {
        return new TreeSet<>(suspects.keySet());
    }

    /** Tells whether more differs than looking again would help. */
    boolean isHopeless() {
        return untold > 0;
    }

    /** Takes what both have of the suspects now. */
    void again(Map<String, Entry> one, Map<String, Entry> other) {
        for (String id : suspects()) {
            Pair before = suspects.remove(id);
            if (before != null) {
                former.remove(before.former());
                latter.remove(before.latter());
            }
            Pair now = new Pair(one.get(id), other.get(id));
            if (now.former() != null || now.latter() != null) {
                meet(now);
            }
        }
    }

    ComparisonReport report() {
        ComparisonReport.Finding missing = new ComparisonReport.Finding();
        ComparisonReport.Finding surplus = new ComparisonReport.Finding();
        ComparisonReport.Finding doubled = new ComparisonReport.Finding();
        ComparisonReport.Finding version = new ComparisonReport.Finding();
        ComparisonReport.Finding content = new ComparisonReport.Finding();
        suspects.forEach(
                (id, pair) -> {
                    Entry one = pair.former();
                    Entry other = pair.latter();
                    if (other == null) {
                        missing.add(id);
                    } else if (one == null) {
                        surplus.add(id);
                    } else if (one.documents() != other.documents()) {
                        doubled.add(id);
                    } else if (one.version() != other.version()) {
                        version.add(id);
                    } else {
                        content.add(id);
                    }
                });
        return new ComparisonReport(
                former.articles(),
                latter.articles(),
                former.checksum(),
                latter.checksum(),
                missing,
                surplus,
                doubled,
                version,
                content,
                untold);
    }

    private static String id(Pair pair) {
        Entry former = pair.former();
        Entry latter = pair.latter();
        if (former != null) {
            return former.id();
        }
        return latter == null ? "" : latter.id();
    }
}
