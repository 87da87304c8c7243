package dev.nashra.enrich.group;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The store without Kafka: for rehearsals, tests and benchmarks. */
public final class InMemoryGroupStore implements GroupStore {
    private final Map<String, Member> members = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, Set<String>> followers = new HashMap<>();

    @Override
    public @Nullable Member member(String id) {
        return members.get(id);
    }

    @Override
    public void put(Member member) {
        members.put(member.id(), member);
    }

    @Override
    public void removeMember(String id) {
        members.remove(id);
    }

    @Override
    public void forEachMember(Consumer<Member> action) {
        members.values().forEach(action);
    }

    @Override
    public @Nullable Place place(String id) {
        return places.get(id);
    }

    @Override
    public void put(Place place) {
        places.put(place.id(), place);
    }

    @Override
    public void removePlace(String id) {
        places.remove(id);
    }

    @Override
    public List<String> followers(String group) {
        return List.copyOf(followers.getOrDefault(group, Set.of()));
    }

    @Override
    public void follow(String group, String id) {
        followers.computeIfAbsent(group, g -> new TreeSet<>()).add(id);
    }

    @Override
    public void unfollow(String group, String id) {
        Set<String> ids = followers.get(group);
        if (ids != null && ids.remove(id) && ids.isEmpty()) {
            followers.remove(group);
        }
    }
}
