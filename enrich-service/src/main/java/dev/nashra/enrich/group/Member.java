package dev.nashra.enrich.group;

import dev.nashra.copies.fingerprint.Fingerprint;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * An article in the index.
 *
 * @param id article
 * @param source publisher
 * @param revision of which the fingerprint is
 * @param received first receipt, in microseconds since 1970
 * @param fingerprint of the revision
 * @param parent the best earlier copy; null for a lead
 * @param score of the edge to the parent, 0 to 1; 0 for a lead
 * @param group id of the lead that the chain of parents ends in
 */
public record Member(
        String id,
        String source,
        int revision,
        long received,
        Fingerprint fingerprint,
        @Nullable String parent,
        double score,
        String group) {

    /** Order of arrival, total and the same for everybody: receipt, then id. */
    static final Comparator<Member> BY_ARRIVAL =
            Comparator.comparingLong(Member::received).thenComparing(Member::id);

    static Member alone(Arrival arrival, Fingerprint fingerprint) {
        return new Member(
                arrival.id(),
                arrival.source(),
                arrival.revision(),
                arrival.received(),
                fingerprint,
                null,
                0,
                arrival.id());
    }

    Member under(@Nullable String newParent, double newScore) {
        return new Member(id, source, revision, received, fingerprint, newParent, newScore, group);
    }

    Member in(String newGroup) {
        return new Member(id, source, revision, received, fingerprint, parent, score, newGroup);
    }

    boolean isLead() {
        return parent == null;
    }

    boolean isBefore(Member other) {
        return BY_ARRIVAL.compare(this, other) < 0;
    }
}
