package dev.nashra.enrich.topology;

import dev.nashra.enrich.group.CopyIndex;
import dev.nashra.enrich.group.Member;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * One language's part of grouping's stores. Keys begin with the language, so that one task may hold
 * several.
 */
final class StateStoreCopyIndex implements CopyIndex {
    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] PRESENT = {1};

    private final String language;
    private final GroupStores stores;

    StateStoreCopyIndex(String language, GroupStores stores) {
        this.language = language;
        this.stores = stores;
    }

    /**
     * The stores behind the index.
     *
     * @param members by language and id
     * @param keys articles filed, by language and key
     * @param groups one empty entry for each language, group and member
     */
    record GroupStores(
            KeyValueStore<String, Member> members,
            KeyValueStore<String, List<Filed>> keys,
            KeyValueStore<String, byte[]> groups) {}

    @Override
    public @Nullable Member member(String id) {
        return stores.members().get(language + "|" + id);
    }

    @Override
    public void put(Member member) {
        stores.members().put(language + "|" + member.id(), member);
    }

    @Override
    public void remove(String id) {
        stores.members().delete(language + "|" + id);
    }

    @Override
    public List<Filed> filed(long key) {
        List<Filed> filed = stores.keys().get(name(key));
        return filed == null ? List.of() : filed;
    }

    @Override
    public void refile(long key, List<Filed> filed) {
        if (filed.isEmpty()) {
            stores.keys().delete(name(key));
        } else {
            stores.keys().put(name(key), filed);
        }
    }

    @Override
    public List<String> group(String group) {
        String prefix = language + "|" + group + "|";
        List<String> ids = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> entries =
                stores.groups().prefixScan(prefix, Serdes.String().serializer())) {
            while (entries.hasNext()) {
                KeyValue<String, byte[]> entry = entries.next();
                ids.add(entry.key.substring(prefix.length()));
            }
        }
        return ids;
    }

    @Override
    public void enter(String group, String id) {
        stores.groups().put(language + "|" + group + "|" + id, PRESENT);
    }

    @Override
    public void leave(String group, String id) {
        stores.groups().delete(language + "|" + group + "|" + id);
    }

    private String name(long key) {
        return language + "|" + HEX.toHexDigits(key);
    }
}
