package dev.nashra.enrich.group;

import dev.nashra.copies.fingerprint.Fingerprint;
import dev.nashra.enrich.group.Place.Lead;
import dev.nashra.enrich.group.Place.Link;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Takes in the articles of one language and keeps them divided into groups of copies.
 *
 * <p>An arrival is compared with the articles it shares keys with; the articles linked to it,
 * directly or not, are then divided anew by {@link Linkage}. Both depend on the set of articles
 * only, so groups do not depend on the order in which articles came. Every article whose group
 * changes on the way gets a decision.
 */
public final class GroupAssigner {
    /** Articles forgotten with each arrival, so that the end of a segment holds nobody up. */
    private static final int FORGOTTEN_AT_ONCE = 16;

    private final GroupStore store;
    private final KeyIndex keys;
    private final Comparisons comparisons;
    private final Regrouping regrouping;
    private final long windowMicros;

    /** In an order that a restart does not change, whatever came when. */
    private final TreeSet<Lead> forgetting = new TreeSet<>();

    private long newest = Long.MIN_VALUE;
    private long compared;

    /**
     * Makes an assigner, and its index from the articles in the store.
     *
     * @param store of one language
     * @param window longest time between the receipts of two copies
     */
    public GroupAssigner(GroupStore store, Duration window) {
        this.store = store;
        this.keys = new KeyIndex(window);
        this.comparisons = new Comparisons(store);
        this.regrouping = new Regrouping(store, comparisons);
        this.windowMicros = TimeUnit.MICROSECONDS.convert(window);
        store.forEachMember(
                member -> {
                    keys.add(member);
                    newest = Math.max(newest, member.received());
                });
    }

    /**
     * Takes in a revision, or lets an article leave.
     *
     * @return the article's own decision first, then one for each article that it moved; empty if
     *     the store has this revision already
     */
    public List<Decision> accept(Arrival arrival) {
        forgetOld(arrival.received());
        Member old = store.member(arrival.id());
        Fingerprint fingerprint = arrival.fingerprint();
        if (fingerprint == null) {
            return leave(arrival, old);
        }
        if (old != null && old.revision() >= arrival.revision()) {
            return List.of();
        }
        if (old == null && arrival.revision() > 1 && arrival.received() < newest - windowMicros) {
            // Whatever it was a copy of is forgotten. It must not lose its group over a comma.
            return List.of(Decision.late(arrival));
        }
        return place(Member.of(arrival, fingerprint), old);
    }

    /** Gives the number of pairs of articles compared since this was made. */
    public long compared() {
        return compared;
    }

    private List<Decision> place(Member fresh, @Nullable Member old) {
        Set<String> touched = old == null ? new LinkedHashSet<>() : takeOut(old);
        store.put(fresh);
        Place place = Place.alone(fresh);
        List<Link> links = new ArrayList<>();
        for (String candidate : keys.candidates(fresh)) {
            compared++;
            float logOdds = comparisons.logOdds(fresh.id(), candidate);
            if (logOdds > Linkage.UNLIKE) {
                links.add(new Link(candidate, logOdds));
                Place other = store.place(candidate);
                if (other != null) {
                    store.put(other.with(new Link(fresh.id(), logOdds)));
                }
            }
        }
        store.put(place.linkedTo(links));
        keys.add(fresh);
        touched.add(fresh.id());
        return regrouping.around(touched, fresh.id());
    }

    private List<Decision> leave(Arrival arrival, @Nullable Member old) {
        List<Decision> decisions = new ArrayList<>();
        decisions.add(Decision.left(arrival));
        if (old != null) {
            Set<String> touched = takeOut(old);
            store.removeMember(old.id());
            store.removePlace(old.id());
            decisions.addAll(regrouping.around(touched, null));
        }
        return decisions;
    }

    /**
     * Takes a text out of index, links and group.
     *
     * @return the articles that may stand elsewhere without it
     */
    private Set<String> takeOut(Member old) {
        keys.remove(old);
        comparisons.forget(old.id());
        Set<String> touched = new LinkedHashSet<>();
        Place place = store.place(old.id());
        if (place == null) {
            return touched;
        }
        for (String id : acquainted(place)) {
            Place other = store.place(id);
            if (other != null && !id.equals(old.id())) {
                store.put(other.without(old.id()));
                touched.add(id);
            }
        }
        store.unfollow(place.group().id(), old.id());
        touched.addAll(store.followers(old.id()));
        // Nobody inherits the name of a group whose lead has left or says something else now.
        touched.forEach(id -> regrouping.disown(id, new Lead(old.id(), old.received())));
        return touched;
    }

    /**
     * Who is linked to an article: of a crowd, some that it has no room to keep a link to itself.
     */
    private Set<String> acquainted(Place place) {
        Set<String> ids = new LinkedHashSet<>();
        place.links().forEach(link -> ids.add(link.id()));
        if (place.links().size() == Place.MAX_LINKS) {
            ids.add(place.group().id());
            ids.addAll(store.followers(place.group().id()));
        }
        return ids;
    }

    private void forgetOld(long received) {
        newest = Math.max(newest, received);
        forgetting.addAll(keys.forgetBefore(newest - windowMicros));
        int forgotten = 0;
        while (forgotten < FORGOTTEN_AT_ONCE && !forgetting.isEmpty()) {
            // Those that were withdrawn are gone after a restart, and do not count.
            forgotten += forget(forgetting.removeFirst().id()) ? 1 : 0;
        }
    }

    private boolean forget(String id) {
        Place place = store.place(id);
        if (place != null && place.received() < newest - windowMicros) {
            store.unfollow(place.group().id(), id);
            store.removePlace(id);
            store.removeMember(id);
            comparisons.forget(id);
            return true;
        }
        return false;
    }
}
