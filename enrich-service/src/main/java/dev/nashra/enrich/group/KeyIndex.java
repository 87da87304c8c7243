package dev.nashra.enrich.group;

import dev.nashra.enrich.group.Place.Lead;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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

    private final long windowMicros;
    private final long segmentMicros;
    private final TreeMap<Long, KeySegment> segments = new TreeMap<>();

    KeyIndex(Duration window) {
        windowMicros = TimeUnit.MICROSECONDS.convert(window);
        segmentMicros = Math.max(1, windowMicros / SEGMENTS);
    }

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
        Sightings sightings = new Sightings(nearby(member.received()), member);
        for (int key : keys) {
            sightings.add(key);
        }
        return sightings.candidates(keys.length);
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

    /** The articles seen under a text's keys, each as often as it has one of them. */
    private final class Sightings {
        private final List<KeySegment> nearby;
        private final Member member;

        /** A segment's number in the upper half, an article's in the lower. */
        private long[] seen = new long[64];

        private int size;

        Sightings(List<KeySegment> nearby, Member member) {
            this.nearby = nearby;
            this.member = member;
        }

        void add(int key) {
            int before = size;
            for (int i = 0; i < nearby.size(); i++) {
                long segment = (long) i << Integer.SIZE;
                nearby.get(i).find(key, article -> append(segment | article));
            }
            if (size - before > HOT) {
                // Those of the least ids: the same for everybody, whatever came when.
                long[] least =
                        Arrays.stream(seen, before, size)
                                .boxed()
                                .sorted(Comparator.comparing(this::id))
                                .limit(SAMPLE)
                                .mapToLong(Long::longValue)
                                .toArray();
                System.arraycopy(least, 0, seen, before, SAMPLE);
                size = before + SAMPLE;
            }
        }

        private void append(long sighting) {
            if (Math.abs(segment(sighting).received((int) sighting) - member.received())
                    > windowMicros) {
                return;
            }
            if (size == seen.length) {
                seen = Arrays.copyOf(seen, size * 2);
            }
            seen[size++] = sighting;
        }

        /** Gives the ids of those seen often enough, in alphabetical order. */
        List<String> candidates(int keys) {
            Arrays.sort(seen, 0, size);
            List<String> candidates = new ArrayList<>();
            for (int from = 0, to; from < size; from = to) {
                to = from + 1;
                while (to < size && seen[to] == seen[from]) {
                    to++;
                }
                int fewer = Math.min(keys, segment(seen[from]).keyCount((int) seen[from]));
                if (to - from >= (fewer <= FEW_KEYS ? 1 : 2)
                        && !id(seen[from]).equals(member.id())) {
                    candidates.add(id(seen[from]));
                }
            }
            candidates.sort(Comparator.naturalOrder());
            return candidates;
        }

        private KeySegment segment(long sighting) {
            return nearby.get((int) (sighting >>> Integer.SIZE));
        }

        private String id(long sighting) {
            return segment(sighting).id((int) sighting);
        }
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
