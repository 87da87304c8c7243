package dev.nashra.enrich.group;

import dev.nashra.copies.verify.Glimpse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The articles seen under a text's keys, each as often as it has one of them. */
final class Sightings {
    /** A key that more articles have says nothing about where a text is from. */
    static final int HOT = 512;

    /** Articles that a hot key still leads to: the hundredth copy must find its group. */
    static final int SAMPLE = 16;

    /**
     * Articles that one is compared with at most: those that share the rarest keys. Where so many
     * are found, the choice depends on who is there already, and so may groups; hence the number is
     * well above what forms, told apart by {@link Glimpse}, leave.
     */
    static final int MOST = 128;

    /** Texts of so few keys are found by a single one. */
    private static final int FEW_KEYS = 6;

    /** Texts of more keys are found by three, others by two. */
    private static final int MANY_KEYS = 20;

    private final KeySegment[] nearby;
    private final Member member;
    private final Glimpse glimpse;
    private final int[] keys;
    private final long windowMicros;

    /** Which segments lie whole within the window, so that nothing need be asked of an article. */
    private final boolean[] isInside;

    /**
     * Those of the key being looked for: a segment's number in the upper half, an article's below.
     */
    private long[] seen = new long[64];

    private int size;

    /**
     * Makes ready to look for a text.
     *
     * @param nearby the segments to look in, from earlier to later
     * @param member the text
     * @param windowMicros longest time between its receipt and another's
     */
    Sightings(List<KeySegment> nearby, Member member, long windowMicros) {
        this.nearby = nearby.toArray(KeySegment[]::new);
        this.member = member;
        this.glimpse = Glimpse.of(member.fingerprint());
        this.keys = member.fingerprint().keys();
        this.windowMicros = windowMicros;
        isInside = new boolean[this.nearby.length];
        for (int i = 0; i < isInside.length; i++) {
            long received = member.received();
            isInside[i] =
                    this.nearby[i].liesWithin(received - windowMicros, received + windowMicros);
        }
    }

    /** Gives the ids of those seen often enough, in alphabetical order. */
    List<String> candidates() {
        long[] everybody = new long[64];
        int count = 0;
        for (int key : keys) {
            look(key);
            everybody = withRoom(everybody, count + size);
            for (int i = 0; i < size; i++) {
                if (segment(seen[i]).tally((int) seen[i]) == 1) {
                    everybody[count++] = seen[i];
                }
            }
        }
        List<Long> candidates = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long sighting = everybody[i];
            if (segment(sighting).takeTally((int) sighting) >= enough(sighting)
                    && !id(sighting).equals(member.id())
                    && !glimpse.rulesOut(segment(sighting).glimpse((int) sighting))) {
                candidates.add(sighting);
            }
        }
        List<Long> best = candidates.size() > MOST ? rarest(candidates) : candidates;
        return best.stream().map(this::id).sorted().toList();
    }

    private static long[] withRoom(long[] sightings, int size) {
        return size <= sightings.length
                ? sightings
                : Arrays.copyOf(sightings, Math.max(size, sightings.length * 2));
    }

    private int enough(long sighting) {
        int fewer = Math.min(keys.length, segment(sighting).keyCount((int) sighting));
        return fewer <= FEW_KEYS ? 1 : fewer <= MANY_KEYS ? 2 : 3;
    }

    /** Gives those that share the rarest keys, each key counting by how few articles have it. */
    private List<Long> rarest(List<Long> candidates) {
        Map<Long, Double> rarity = new HashMap<>();
        candidates.forEach(sighting -> rarity.put(sighting, 0.0));
        for (int key : keys) {
            look(key);
            for (int i = 0; i < size; i++) {
                double share = 1.0 / size;
                rarity.computeIfPresent(seen[i], (sighting, sum) -> sum + share);
            }
        }
        return candidates.stream()
                .sorted(
                        Comparator.comparing((Long c) -> -rarity.getOrDefault(c, 0.0))
                                .thenComparing(this::id))
                .limit(MOST)
                .toList();
    }

    /** Looks for those that have a key; of a hot one, for a sample. */
    private void look(int key) {
        size = 0;
        for (int i = 0; i < nearby.length; i++) {
            long segment = (long) i << Integer.SIZE;
            boolean mayBeOutside = !isInside[i];
            nearby[i].find(key, article -> append(segment | article, mayBeOutside));
        }
        if (size > HOT) {
            sample();
        }
    }

    /** Keeps those of the least ranks: the same for everybody, whatever came when. */
    private void sample() {
        long[] least = new long[SAMPLE];
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (kept < SAMPLE || isBefore(seen[i], least[SAMPLE - 1])) {
                int at = Math.min(kept, SAMPLE - 1);
                while (at > 0 && isBefore(seen[i], least[at - 1])) {
                    least[at] = least[at - 1];
                    at--;
                }
                least[at] = seen[i];
                kept = Math.min(kept + 1, SAMPLE);
            }
        }
        System.arraycopy(least, 0, seen, 0, SAMPLE);
        size = SAMPLE;
    }

    private boolean isBefore(long sighting, long other) {
        int rank = segment(sighting).rank((int) sighting);
        int otherRank = segment(other).rank((int) other);
        return rank == otherRank ? id(sighting).compareTo(id(other)) < 0 : rank < otherRank;
    }

    private void append(long sighting, boolean mayBeOutside) {
        if (mayBeOutside && !isInWindow(sighting)) {
            return;
        }
        seen = withRoom(seen, size + 1);
        seen[size++] = sighting;
    }

    private boolean isInWindow(long sighting) {
        long received = segment(sighting).received((int) sighting);
        return Math.abs(received - member.received()) <= windowMicros;
    }

    private KeySegment segment(long sighting) {
        return nearby[(int) (sighting >>> Integer.SIZE)];
    }

    private String id(long sighting) {
        return segment(sighting).id((int) sighting);
    }
}
