package dev.nashra.enrich.group;

import dev.nashra.copies.verify.Verifier;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The shingles of articles compared of late: a report that is copied once is compared again soon,
 * and sorting its shingles costs as much as comparing them.
 */
final class PreparedCache {
    /** About 16 MB of shingles. */
    private static final int CAPACITY = 2_048;

    private record Text(String id, int revision) {}

    private final Map<Text, Verifier.Prepared> recent =
            new LinkedHashMap<>(CAPACITY, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Text, Verifier.Prepared> eldest) {
                    return size() > CAPACITY;
                }
            };

    Verifier.Prepared of(Member member) {
        return recent.computeIfAbsent(
                new Text(member.id(), member.revision()),
                text -> Verifier.Prepared.of(member.fingerprint()));
    }
}
