package dev.nashra.enrich.group;

import dev.nashra.contract.Copy;
import dev.nashra.copies.fingerprint.Origin;
import dev.nashra.copies.verify.Likeness;
import dev.nashra.copies.verify.Prepared;
import dev.nashra.copies.verify.Verifier;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compares articles of the store. Those compared of late are kept prepared: a report that is copied
 * once is compared again soon, and preparing a text costs as much as two comparisons.
 */
final class Comparisons {
    /** About 24 MB of prepared texts. */
    private static final int CAPACITY = 2_048;

    private final GroupStore store;
    private final Map<String, Prepared> recent =
            new LinkedHashMap<>(CAPACITY, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Prepared> eldest) {
                    return size() > CAPACITY;
                }
            };

    Comparisons(GroupStore store) {
        this.store = store;
    }

    /** Gives the log-odds that two articles are copies; {@link Linkage#UNLIKE} if one is gone. */
    float logOdds(String a, String b) {
        Prepared one = prepared(a);
        Prepared other = prepared(b);
        Likeness likeness =
                one == null || other == null ? null : Verifier.compareIfAlike(one, other);
        return likeness == null ? Linkage.UNLIKE : (float) likeness.logOdds();
    }

    /** Tells how two articles relate that are copies; null if one is gone. */
    @Nullable Copy relation(String a, String b) {
        Prepared one = prepared(a);
        Prepared other = prepared(b);
        return one == null || other == null ? null : Verifier.relation(one, other);
    }

    /** Gives where and when an article says it was published; nothing if it is gone. */
    Origin origin(String id) {
        Prepared known = recent.get(id);
        if (known != null) {
            return known.origin();
        }
        Member member = store.member(id);
        return member == null ? Origin.NONE : member.fingerprint().origin();
    }

    /** To be called before an article's text changes. */
    void forget(String id) {
        recent.remove(id);
    }

    private @Nullable Prepared prepared(String id) {
        Prepared known = recent.get(id);
        if (known != null) {
            return known;
        }
        Member member = store.member(id);
        if (member == null) {
            return null;
        }
        Prepared made = Prepared.of(member.fingerprint());
        recent.put(id, made);
        return made;
    }
}
