package dev.nashra.enrich.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.enrich.group.Decision.Outcome;
import dev.nashra.enrich.group.Place.Lead;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** An assigner on its store, and what anybody who follows its decisions knows. */
final class Groups {
    static final Duration WINDOW = Duration.ofHours(72);
    static final long WINDOW_MICROS = WINDOW.toNanos() / 1_000;

    final InMemoryGroupStore store = new InMemoryGroupStore();

    /** Group by article as last decided, without those that left. */
    final Map<String, String> decided = new TreeMap<>();

    /** Articles that left and did not come again. */
    final Set<String> withdrawn = new HashSet<>();

    private final Set<String> seen = new HashSet<>();
    private GroupAssigner assigner = new GroupAssigner(store, WINDOW);

    List<Decision> accept(Arrival arrival) {
        seen.add(arrival.id());
        withdrawn.remove(arrival.id());
        List<Decision> decisions = assigner.accept(arrival);
        for (Decision decision : decisions) {
            if (decision.outcome() == Outcome.LEFT) {
                decided.remove(decision.id());
                withdrawn.add(decision.id());
            } else {
                decided.put(decision.id(), decision.group());
                boolean leads = decision.group().equals(decision.id());
                assertThat(decision.copy() == null).as("%s", decision).isEqualTo(leads);
            }
        }
        return decisions;
    }

    void acceptAll(Collection<Arrival> arrivals) {
        arrivals.forEach(this::accept);
    }

    /** What a crash does: all is lost but the store. */
    void restart() {
        assigner = new GroupAssigner(store, WINDOW);
    }

    /** Places of all articles that are in the store, by id. */
    List<Place> places() {
        return new TreeSet<>(seen)
                .stream().map(store::place).filter(place -> place != null).toList();
    }

    /** Group by article as the store has it. */
    Map<String, String> stored() {
        Map<String, String> stored = new TreeMap<>();
        places().forEach(place -> stored.put(place.id(), place.group().id()));
        return stored;
    }

    /** Number of members by group. */
    Map<String, Integer> sizes() {
        Map<String, Integer> sizes = new TreeMap<>();
        stored().values().forEach(group -> sizes.merge(group, 1, Integer::sum));
        return sizes;
    }

    /** The groups without their names. */
    Set<Set<String>> partition() {
        Map<String, Set<String>> groups = new TreeMap<>();
        places().forEach(
                        p ->
                                groups.computeIfAbsent(p.group().id(), g -> new TreeSet<>())
                                        .add(p.id()));
        return new HashSet<>(groups.values());
    }

    /** Each group's name and the earliest of its members that are still here. */
    Map<String, String> earliest() {
        Map<String, List<Lead>> members = new TreeMap<>();
        places().forEach(
                        p ->
                                members.computeIfAbsent(p.group().id(), g -> new ArrayList<>())
                                        .add(p.self()));
        Map<String, String> earliest = new TreeMap<>();
        members.forEach(
                (group, all) ->
                        earliest.put(
                                group, all.stream().min(Comparator.naturalOrder()).get().id()));
        return earliest;
    }

    /** Followers as the store lists them and as the places say. */
    void assertFollowersAgree(String about) {
        Map<String, Set<String>> said = new TreeMap<>();
        Map<String, Set<String>> listed = new TreeMap<>();
        for (Place place : places()) {
            if (!place.isLead()) {
                said.computeIfAbsent(place.group().id(), g -> new TreeSet<>()).add(place.id());
            }
        }
        for (String id : seen) {
            if (!store.followers(id).isEmpty()) {
                listed.put(id, new TreeSet<>(store.followers(id)));
            }
        }
        assertThat(listed).as(about).isEqualTo(said);
    }
}
