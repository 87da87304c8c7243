package dev.nashra.enrich.topology;

import dev.nashra.enrich.group.GroupStore;
import dev.nashra.enrich.group.Member;
import dev.nashra.enrich.group.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * One language's part of grouping's stores. Keys begin with the language, so that one task may hold
 * several.
 */
final class StateStoreGroups implements GroupStore {
    private static final byte[] PRESENT = {1};
    private static final char SEPARATOR = '|';

    /** Follows the separator in the order of characters. */
    private static final char AFTER_SEPARATOR = SEPARATOR + 1;

    private final String language;
    private final GroupStores stores;

    StateStoreGroups(String language, GroupStores stores) {
        this.language = language;
        this.stores = stores;
    }

    /**
     * The stores behind it.
     *
     * @param members by language and id
     * @param places by language and id
     * @param followers one entry for each language, group and member other than the lead
     */
    record GroupStores(
            KeyValueStore<String, Member> members,
            KeyValueStore<String, Place> places,
            KeyValueStore<String, byte[]> followers) {
        /** Gives the languages of which there are articles. */
        List<String> languages() {
            List<String> languages = new ArrayList<>();
            @Nullable String from = null;
            while (true) {
                try (KeyValueIterator<String, Member> entries = members.range(from, null)) {
                    if (!entries.hasNext()) {
                        return languages;
                    }
                    String key = entries.peekNextKey();
                    String language = key.substring(0, key.indexOf(SEPARATOR));
                    languages.add(language);
                    from = language + AFTER_SEPARATOR;
                }
            }
        }
    }

    @Override
    public @Nullable Member member(String id) {
        return stores.members().get(key(id));
    }

    @Override
    public void put(Member member) {
        stores.members().put(key(member.id()), member);
    }

    @Override
    public void removeMember(String id) {
        stores.members().delete(key(id));
    }

    @Override
    public void forEachMember(Consumer<Member> action) {
        try (KeyValueIterator<String, Member> entries =
                stores.members().prefixScan(key(""), Serdes.String().serializer())) {
            entries.forEachRemaining(entry -> action.accept(entry.value));
        }
    }

    @Override
    public @Nullable Place place(String id) {
        return stores.places().get(key(id));
    }

    @Override
    public void put(Place place) {
        stores.places().put(key(place.id()), place);
    }

    @Override
    public void removePlace(String id) {
        stores.places().delete(key(id));
    }

    @Override
    public List<String> followers(String group) {
        String prefix = key(group) + SEPARATOR;
        List<String> ids = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> entries =
                stores.followers().prefixScan(prefix, Serdes.String().serializer())) {
            entries.forEachRemaining(entry -> ids.add(entry.key.substring(prefix.length())));
        }
        return ids;
    }

    @Override
    public void follow(String group, String id) {
        stores.followers().put(key(group) + SEPARATOR + id, PRESENT);
    }

    @Override
    public void unfollow(String group, String id) {
        stores.followers().delete(key(group) + SEPARATOR + id);
    }

    private String key(String id) {
        return language + SEPARATOR + id;
    }
}
