package dev.nashra.enrich.group;

import dev.nashra.contract.Copy;
import dev.nashra.copies.fingerprint.Origin;
import dev.nashra.enrich.group.Decision.Outcome;
import dev.nashra.enrich.group.Place.Lead;
import dev.nashra.enrich.group.Place.Link;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Divides the articles around a change into groups anew, and says what became of each.
 *
 * <p>A group is named after its earliest article. If that has left the window, the name stays with
 * those that are still here: what the window has forgotten is not reopened.
 */
final class Regrouping {
    /** Articles divided at once: beyond it, groups grow and do not divide. */
    static final int MAX_ARTICLES = 256;

    private final GroupStore store;
    private final Comparisons comparisons;

    /** Names that articles had before they were disowned by the change being worked on. */
    private final Map<String, Lead> former = new HashMap<>();

    Regrouping(GroupStore store, Comparisons comparisons) {
        this.store = store;
        this.comparisons = comparisons;
    }

    /** Gives an article of a lead's group a name of its own, until it is regrouped. */
    void disown(String id, Lead lead) {
        Place place = store.place(id);
        if (place != null && place.group().id().equals(lead.id())) {
            store.unfollow(lead.id(), id);
            store.put(place.in(place.self()));
            former.put(id, lead);
        }
    }

    /**
     * Divides all articles that are linked, directly or not, to some.
     *
     * @param touched where to begin
     * @param subject the article that has arrived or changed; null if one has left
     * @return the subject's decision first, then those of the articles that moved, by receipt
     */
    List<Decision> around(Set<String> touched, @Nullable String subject) {
        TreeMap<String, Place> places = linkedTo(touched);
        List<Place> articles = List.copyOf(places.values());
        int[] clusters = Linkage.clusters(origins(articles), pairs(articles));
        Map<Integer, List<Place>> groups = new TreeMap<>();
        for (int i = 0; i < clusters.length; i++) {
            groups.computeIfAbsent(clusters[i], c -> new ArrayList<>()).add(articles.get(i));
        }
        List<Decision> decisions = new ArrayList<>();
        groups.values().forEach(group -> settle(group, places, subject, decisions));
        former.clear();
        decisions.sort(
                Comparator.comparing((Decision d) -> !d.id().equals(subject))
                        .thenComparing(d -> arrivalOf(d.id())));
        return decisions;
    }

    private List<Origin> origins(List<Place> articles) {
        return articles.stream().map(place -> comparisons.origin(place.id())).toList();
    }

    private Lead arrivalOf(String id) {
        Place place = store.place(id);
        return place == null ? new Lead(id, 0) : place.self();
    }

    private TreeMap<String, Place> linkedTo(Collection<String> touched) {
        TreeMap<String, Place> found = new TreeMap<>();
        ArrayDeque<String> next = new ArrayDeque<>(touched);
        int mustBeSeen = next.size();
        while (!next.isEmpty() && (mustBeSeen > 0 || found.size() < MAX_ARTICLES)) {
            mustBeSeen--;
            String id = next.remove();
            Place place = found.containsKey(id) ? null : store.place(id);
            if (place != null) {
                found.put(id, place);
                place.links().stream().filter(Link::isCopy).map(Link::id).forEach(next::add);
            }
        }
        return found;
    }

    private static List<Linkage.Pair> pairs(List<Place> articles) {
        Map<String, Integer> numbers = new HashMap<>();
        articles.forEach(place -> numbers.put(place.id(), numbers.size()));
        List<Linkage.Pair> pairs = new ArrayList<>();
        for (Place place : articles) {
            for (Link link : place.links()) {
                Integer other = numbers.get(link.id());
                if (other != null) {
                    int number = numbers.getOrDefault(place.id(), 0);
                    pairs.add(new Linkage.Pair(number, other, link.logOdds()));
                }
            }
        }
        int[] links = articles.stream().mapToInt(place -> place.links().size()).toArray();
        pairs.addAll(Crowd.estimates(links, pairs));
        return pairs;
    }

    private void settle(
            List<Place> group,
            Map<String, Place> all,
            @Nullable String subject,
            List<Decision> decisions) {
        Lead lead =
                group.stream().map(p -> name(p, all)).min(Comparator.naturalOrder()).orElseThrow();
        for (Place place : group) {
            move(place, lead);
            Lead before = former.getOrDefault(place.id(), place.group());
            boolean isSubject = place.id().equals(subject);
            boolean followsSubject = lead.id().equals(subject);
            if (isSubject || followsSubject || !before.equals(lead)) {
                decisions.add(decision(place, lead, group, isSubject));
            }
            if (place.isLead() && !lead.id().equals(place.id())) {
                followersElsewhere(place, lead, all, decisions);
            }
        }
    }

    /** The name an article brings: that of its group if the lead is beyond reach, or its own. */
    private Lead name(Place place, Map<String, Place> all) {
        Lead lead = place.group();
        boolean inherits = !place.isLead() && !all.containsKey(lead.id());
        return inherits && lead.compareTo(place.self()) < 0 ? lead : place.self();
    }

    private void move(Place place, Lead lead) {
        if (!place.group().equals(lead)) {
            store.unfollow(place.group().id(), place.id());
            store.put(place.in(lead));
            if (!lead.id().equals(place.id())) {
                store.follow(lead.id(), place.id());
            }
        }
    }

    /** Where a lead goes, those go that follow it and have no link to it any more. */
    private void followersElsewhere(
            Place former, Lead lead, Map<String, Place> all, List<Decision> decisions) {
        for (String id : store.followers(former.id())) {
            Place follower = all.containsKey(id) ? null : store.place(id);
            if (follower != null) {
                move(follower, lead);
                decisions.add(decision(follower, lead, List.of(former), false));
            }
        }
    }

    private Decision decision(Place place, Lead lead, List<Place> group, boolean isSubject) {
        boolean leads = lead.id().equals(place.id());
        Copy copy = leads ? null : relation(place, lead, group);
        Outcome outcome = !isSubject ? Outcome.MOVED : leads ? Outcome.FOUNDED : Outcome.JOINED;
        return new Decision(place.id(), place.source(), place.revision(), lead.id(), copy, outcome);
    }

    /** How an article relates to the lead or, if that is gone, to the earliest still here. */
    private @Nullable Copy relation(Place place, Lead lead, List<Place> group) {
        Copy relation = comparisons.relation(place.id(), lead.id());
        if (relation != null) {
            return relation;
        }
        return group.stream()
                .filter(other -> !other.id().equals(place.id()))
                .map(Place::self)
                .min(Comparator.naturalOrder())
                .map(nearest -> comparisons.relation(place.id(), nearest.id()))
                .orElse(null);
    }
}
