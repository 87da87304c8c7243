package dev.nashra.enrich.group;

import dev.nashra.enrich.group.Place.Lead;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Finds the articles of the window that share keys with a text.
 *
 * <p>In memory, because it follows from the members: it is made anew from them in a few seconds for
 * a million articles, and costs neither writes nor a changelog. Articles are kept by time of
 * receipt in {@value #SEGMENTS} segments to a window, and a segment is forgotten whole.
 */
final class KeyIndex {
    /** Segments that a window spans. */
    static final int SEGMENTS = 6;

    /** A key that more articles have says nothing about where a text is from. */
    static final int HOT = 512;

    /** Articles that a hot key still leads to: the hundredth copy must find its group. */
    static final int SAMPLE = 16;

    /** Texts of so few keys are found by a single one. */
    private static final int FEW_KEYS = 6;

    private static final Comparator<Found> BY_ID = Comparator.comparing(Found::id);

    private final long windowMicros;
    private final long segmentMicros;
    private final TreeMap<Long, KeySegment> segments = new TreeMap<>();

    KeyIndex(Duration window) {
        windowMicros = TimeUnit.MICROSECONDS.convert(window);
        segmentMicros = Math.max(1, windowMicros / SEGMENTS);
    }

    private record Found(String id, int keys) {}

    void add(Member member) {
        segments.computeIfAbsent(segment(member.received()), s -> new KeySegment())
                .add(member.id(), member.received(), member.fingerprint().keys());
    }

    void remove(Member member) {
        KeySegment segment = segments.get(segment(member.received()));
        if (segment != null) {
            segment.remove(member.id(), member.fingerprint().keys());
        }
    }

    /**
     * Gives the articles worth comparing with one: received within the window of it and sharing two
     * keys, or one if either has few.
     *
     * @return ids in alphabetical order, without its own
     */
    List<String> candidates(Member member) {
        int[] keys = member.fingerprint().keys();
        Map<String, Integer> shared = new HashMap<>();
        Map<String, Integer> enough = new HashMap<>();
        for (int key : keys) {
            for (Found found : having(key, member)) {
                shared.merge(found.id(), 1, Integer::sum);
                enough.put(found.id(), Math.min(keys.length, found.keys()) <= FEW_KEYS ? 1 : 2);
            }
        }
        return shared.entrySet().stream()
                .filter(e -> e.getValue() >= enough.getOrDefault(e.getKey(), 2))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private List<Found> having(int key, Member member) {
        List<Found> found = new ArrayList<>();
        long from = member.received() - windowMicros;
        long to = member.received() + windowMicros;
        segments.subMap(segment(from), true, segment(to), true)
                .values()
                .forEach(
                        segment ->
                                segment.find(
                                        key,
                                        (id, received, keys) -> {
                                            if (received >= from
                                                    && received <= to
                                                    && !id.equals(member.id())) {
                                                found.add(new Found(id, keys));
                                            }
                                        }));
        if (found.size() <= HOT) {
            return found;
        }
        // Those of the least ids: the same for everybody, whatever came when.
        found.sort(BY_ID);
        return found.subList(0, SAMPLE);
    }

    /**
     * Forgets the segments that lie whole before a time.
     *
     * @return the articles that were ever in them
     */
    List<Lead> forgetBefore(long micros) {
        List<Lead> forgotten = new ArrayList<>();
        Map<Long, KeySegment> old = segments.headMap(segment(micros));
        old.values().forEach(segment -> forgotten.addAll(segment.everybody()));
        old.clear();
        return forgotten;
    }

    private long segment(long micros) {
        return Math.floorDiv(micros, segmentMicros);
    }
}
