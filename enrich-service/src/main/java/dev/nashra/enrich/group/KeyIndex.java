package dev.nashra.enrich.group;

import dev.nashra.copies.verify.Glimpse;
import dev.nashra.enrich.group.Place.Lead;
import java.time.Duration;
import java.util.ArrayList;
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

    private final long windowMicros;
    private final long segmentMicros;
    private final TreeMap<Long, KeySegment> segments = new TreeMap<>();

    KeyIndex(Duration window) {
        windowMicros = TimeUnit.MICROSECONDS.convert(window);
        segmentMicros = Math.max(1, windowMicros / SEGMENTS);
    }

    void add(Member member) {
        segments.computeIfAbsent(segment(member.received()), s -> new KeySegment())
                .add(
                        member.id(),
                        member.received(),
                        member.fingerprint().keys(),
                        Glimpse.of(member.fingerprint()));
    }

    void remove(Member member) {
        KeySegment segment = segments.get(segment(member.received()));
        if (segment != null) {
            segment.remove(member.id(), member.fingerprint().keys());
        }
    }

    /**
     * Gives the articles worth comparing with one: received within the window of it, and seen under
     * enough of its keys; see {@link Sightings}.
     *
     * @return ids in alphabetical order, without its own
     */
    List<String> candidates(Member member) {
        return new Sightings(nearby(member.received()), member, windowMicros).candidates();
    }

    private List<KeySegment> nearby(long received) {
        return List.copyOf(
                segments.subMap(
                                segment(received - windowMicros),
                                true,
                                segment(received + windowMicros),
                                true)
                        .values());
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
