package dev.nashra.enrich.group;

import dev.nashra.contract.Copy;
import dev.nashra.copies.fingerprint.Fingerprint;
import dev.nashra.copies.verify.Verifier;
import dev.nashra.enrich.group.Decision.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps every article under its best earlier copy; a group is a tree of those, its id the root's.
 *
 * <p>A parent is always earlier, so there are no cycles, and one wrong edge joins two trees less
 * often than it would with connected components. An article that arrives late becomes the parent of
 * later ones that it suits better. Every article whose group changes on the way gets a decision.
 */
public final class GroupAssigner {
    private final CopyIndex index;
    private final Candidates candidates;
    private final PreparedCache texts = new PreparedCache();

    /**
     * Makes an assigner.
     *
     * @param index of one language
     * @param window longest time between the receipts of two copies
     */
    public GroupAssigner(CopyIndex index, Duration window) {
        this.index = index;
        this.candidates = new Candidates(index, window);
    }

    private record Edge(Member other, double score) {}

    /**
     * Takes in a revision, or lets an article leave.
     *
     * @return the article's own decision first, then one for each article that it moved; empty if
     *     the index has this revision already
     */
    public List<Decision> accept(Arrival arrival) {
        Member old = index.member(arrival.id());
        if (arrival.fingerprint() == null) {
            return leave(arrival, old);
        }
        if (old != null && old.revision() >= arrival.revision()) {
            return List.of();
        }
        return place(arrival, arrival.fingerprint(), old);
    }

    private List<Decision> place(Arrival arrival, Fingerprint fingerprint, @Nullable Member old) {
        if (old != null) {
            candidates.unfile(old);
        }
        Member fresh = Member.alone(arrival, fingerprint);
        List<Edge> copies = copiesOf(fresh);
        Edge best = bestEarlier(fresh, copies);
        Member self = best == null ? fresh : fresh.under(best.other().id(), best.score());
        String formerGroup = old == null ? self.id() : old.group();
        index.put(self.in(formerGroup));
        index.enter(formerGroup, self.id());
        candidates.file(self);

        Set<String> groups = new LinkedHashSet<>(List.of(formerGroup));
        if (old != null) {
            adoptOrphans(old, groups);
        }
        adoptLater(self, copies, groups);
        List<Decision> decisions = new ArrayList<>();
        regroup(groups, self.id(), decisions);
        return decisions;
    }

    private List<Decision> leave(Arrival arrival, @Nullable Member old) {
        List<Decision> decisions = new ArrayList<>();
        decisions.add(Decision.left(arrival));
        if (old != null) {
            candidates.unfile(old);
            index.remove(old.id());
            index.leave(old.group(), old.id());
            Set<String> groups = new LinkedHashSet<>(List.of(old.group()));
            adoptOrphans(old, groups);
            regroup(groups, null, decisions);
        }
        return decisions;
    }

    private List<Edge> copiesOf(Member article) {
        Verifier.Prepared prepared = texts.of(article);
        List<Edge> copies = new ArrayList<>();
        for (Member other : candidates.of(article)) {
            Verifier.Likeness likeness = Verifier.compare(prepared, texts.of(other));
            if (likeness.isCopy()) {
                copies.add(new Edge(other, likeness.score()));
            }
        }
        return copies;
    }

    private static @Nullable Edge bestEarlier(Member article, List<Edge> copies) {
        Edge best = null;
        for (Edge edge : copies) {
            if (edge.other().isBefore(article) && (best == null || isBetter(edge, best))) {
                best = edge;
            }
        }
        return best;
    }

    private static boolean isBetter(Edge edge, Edge than) {
        int order = Double.compare(edge.score(), than.score());
        return order > 0 || (order == 0 && edge.other().isBefore(than.other()));
    }

    /** Later copies for which the article is a better parent than theirs come under it. */
    private void adoptLater(Member self, List<Edge> copies, Set<String> groups) {
        for (Edge edge : copies) {
            Member later = index.member(edge.other().id());
            if (later == null || later.isBefore(self)) {
                continue;
            }
            Member parent = later.parent() == null ? null : index.member(later.parent());
            if (parent == null
                    || isBetter(new Edge(self, edge.score()), new Edge(parent, later.score()))) {
                index.put(later.under(self.id(), edge.score()));
                groups.add(later.group());
            }
        }
    }

    /** Children of a text that is no more, or has changed, look for a parent anew. */
    private void adoptOrphans(Member old, Set<String> groups) {
        for (String id : index.group(old.group())) {
            Member child = index.member(id);
            if (child == null || !old.id().equals(child.parent())) {
                continue;
            }
            Edge best = bestEarlier(child, copiesOf(child));
            index.put(
                    best == null
                            ? child.under(null, 0)
                            : child.under(best.other().id(), best.score()));
            groups.add(child.group());
        }
    }

    /** Works out the roots of all members of the groups touched, and says what changed. */
    private void regroup(Set<String> groups, @Nullable String subject, List<Decision> decisions) {
        Map<String, Member> members = new LinkedHashMap<>();
        for (String group : groups) {
            for (String id : index.group(group)) {
                Member member = index.member(id);
                if (member == null) {
                    index.leave(group, id);
                } else {
                    members.put(id, member);
                }
            }
        }
        if (subject != null && members.containsKey(subject)) {
            settle(members.get(subject), true, subject, decisions);
        }
        members.values().stream()
                .filter(member -> !member.id().equals(subject))
                .sorted(Member.BY_ARRIVAL)
                .forEach(member -> settle(member, false, subject, decisions));
    }

    private void settle(
            Member member, boolean isSubject, @Nullable String subject, List<Decision> decisions) {
        Lead lead = leadOf(member);
        boolean moved = !lead.id().equals(member.group());
        if (moved) {
            index.leave(member.group(), member.id());
            index.enter(lead.id(), member.id());
            index.put(member.in(lead.id()));
        }
        boolean leadRevised = !isSubject && lead.id().equals(subject);
        if (isSubject || moved || leadRevised) {
            decisions.add(decision(member, lead, isSubject));
        }
    }

    /**
     * The lead of a group.
     *
     * @param id the group's name
     * @param nearest the lead; if it has left the window, the earliest ancestor still known
     */
    private record Lead(String id, Member nearest) {}

    private Lead leadOf(Member member) {
        Member at = member;
        while (at.parent() != null) {
            Member parent = index.member(at.parent());
            if (parent == null) {
                return new Lead(at.group(), at);
            }
            at = parent;
        }
        return new Lead(at.id(), at);
    }

    private Decision decision(Member member, Lead lead, boolean isSubject) {
        boolean leads = lead.id().equals(member.id());
        Copy copy = leads ? null : likeness(member, lead.nearest()).copy();
        Outcome outcome = !isSubject ? Outcome.MOVED : leads ? Outcome.FOUNDED : Outcome.JOINED;
        return new Decision(
                member.id(), member.source(), member.revision(), lead.id(), copy, outcome);
    }

    private Verifier.Likeness likeness(Member a, Member b) {
        return Verifier.compare(texts.of(a), texts.of(b));
    }
}
