package dev.nashra.enrich.group;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The index without Kafka: for rehearsals, tests and benchmarks. It forgets nothing by itself. */
public final class InMemoryCopyIndex implements CopyIndex {
    private final Map<String, Member> members = new HashMap<>();
    private final Map<Long, List<Filed>> keys = new HashMap<>();
    private final Map<String, Set<String>> groups = new HashMap<>();

    @Override
    public @Nullable Member member(String id) {
        return members.get(id);
    }

    @Override
    public void put(Member member) {
        members.put(member.id(), member);
    }

    @Override
    public void remove(String id) {
        members.remove(id);
    }

    @Override
    public List<Filed> filed(long key) {
        return keys.getOrDefault(key, List.of());
    }

    @Override
    public void refile(long key, List<Filed> filed) {
        if (filed.isEmpty()) {
            keys.remove(key);
        } else {
            keys.put(key, List.copyOf(filed));
        }
    }

    @Override
    public List<String> group(String group) {
        return List.copyOf(groups.getOrDefault(group, Set.of()));
    }

    @Override
    public void enter(String group, String id) {
        groups.computeIfAbsent(group, g -> new TreeSet<>()).add(id);
    }

    @Override
    public void leave(String group, String id) {
        groups.getOrDefault(group, new TreeSet<>()).remove(id);
    }
}
