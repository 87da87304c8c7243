package dev.nashra.ingest.subscribe;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a feed held when it was last read, and some of what it held before. A feed is a window over
 * what its publisher says: looked through too seldom, what came and went between two looks was
 * never seen.
 *
 * @param items newest first
 */
public record Window(@JsonValue List<Item> items) {
    /** A feed that holds nothing. */
    public static final Window EMPTY = new Window(List.of());

    /** More would make the record long, and no feed has so many at once. */
    static final int MAX_ITEMS = 2_000;

    private static final int REMEMBERED = 50;

    /**
     * An item of a feed.
     *
     * @param key which it is
     * @param sum what it says
     */
    public record Item(String key, String sum) {
        @JsonCreator
        static Item parse(String text) {
            int colon = text.indexOf(':');
            return new Item(text.substring(0, colon), text.substring(colon + 1));
        }

        @JsonValue
        String text() {
            return key + ":" + sum;
        }
    }

    /**
     * What a look through the window showed.
     *
     * @param fresh keys that were not there before
     * @param changed keys that were, and say something else now
     * @param overran whether items probably came and went unseen
     */
    public record Glance(Set<String> fresh, Set<String> changed, boolean overran) {
        /** Tells whether an item need be sent on. */
        public boolean isNews(String key) {
            return fresh.contains(key) || changed.contains(key);
        }
    }

    /** Keeps the newest, as many as are kept. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Window {
        items = List.copyOf(items.subList(0, Math.min(items.size(), MAX_ITEMS)));
    }

    /** Compares with what the feed holds now. */
    public Glance to(Window now) {
        Map<String, String> before =
                items.stream().collect(Collectors.toMap(Item::key, Item::sum, (a, b) -> a));
        Set<String> fresh = new HashSet<>();
        Set<String> changed = new HashSet<>();
        for (Item item : now.items) {
            String sum = before.get(item.key());
            if (sum == null) {
                fresh.add(item.key());
            } else if (!sum.equals(item.sum())) {
                changed.add(item.key());
            }
        }
        return new Glance(fresh, changed, !fresh.isEmpty() && overran(now.keys()));
    }

    /** Adds what was delivered apart from the feed, as the newest. */
    public Window with(Window delivered) {
        return delivered.before(this, MAX_ITEMS);
    }

    /**
     * Adds some of what the feed held before, as the oldest: caches in front of a feed, and its
     * hub, do not agree on what is the latest, and what comes back is no news.
     */
    Window remembering(Window earlier) {
        return before(earlier, 2 * items.size() + REMEMBERED);
    }

    private Window before(Window older, int most) {
        Set<String> keys = keys();
        Stream<Item> rest = older.items.stream().filter(item -> !keys.contains(item.key()));
        return new Window(Stream.concat(items.stream(), rest).limit(most).toList());
    }

    /**
     * When a window moves on, the oldest leave it. Where at least half have left and one of them is
     * newer than all that stayed, it moved past its own end: those that stayed are pinned, and
     * nobody knows what was between.
     */
    private boolean overran(Set<String> now) {
        int stayed = 0;
        int newestThatStayed = items.size();
        int newestThatLeft = items.size();
        for (int i = items.size() - 1; i >= 0; i--) {
            if (now.contains(items.get(i).key())) {
                stayed++;
                newestThatStayed = i;
            } else {
                newestThatLeft = i;
            }
        }
        return !items.isEmpty() && stayed * 2 <= items.size() && newestThatLeft < newestThatStayed;
    }

    private Set<String> keys() {
        return items.stream().map(Item::key).collect(Collectors.toSet());
    }
}
