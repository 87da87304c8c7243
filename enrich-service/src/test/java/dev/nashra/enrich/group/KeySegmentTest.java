package dev.nashra.enrich.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeySegmentTest {
    private static final long SEED = 20261123;

    /** The inverse of the multiplier that spreads keys: key times this lands in the top bits. */
    private static final int INVERSE = inverse(0x9E3779B9);

    private final KeySegment segment = new KeySegment();

    @Test
    void tellsOfAnArticleWhenItCameAndHowManyKeysItHas() {
        segment.add("a", 77, new int[] {5, 6, 7}, Keyed.NO_GLIMPSE);
        List<String> told = new ArrayList<>();

        segment.find(
                6,
                i ->
                        told.add(
                                segment.id(i)
                                        + " "
                                        + segment.received(i)
                                        + " "
                                        + segment.keyCount(i)));
        segment.find(8, i -> told.add(segment.id(i)));

        assertThat(told).containsExactly("a 77 3");
    }

    @Test
    void mostKeysOfATextAreCountedAsTheyAre() {
        segment.add("a", 1, IntStream.range(0, 255).toArray(), Keyed.NO_GLIMPSE);

        segment.find(254, i -> assertThat(segment.keyCount(i)).isEqualTo(255));
        assertThat(having(254)).containsExactly("a");
    }

    @Test
    void liesWithinASpanIfAllItsArticlesDo() {
        segment.add("a", 7, new int[] {5}, Keyed.NO_GLIMPSE);
        segment.add("b", 9, new int[] {5}, Keyed.NO_GLIMPSE);

        assertThat(segment.liesWithin(7, 9)).isTrue();
        assertThat(segment.liesWithin(8, 9)).isFalse();
        assertThat(segment.liesWithin(7, 8)).isFalse();
    }

    @Test
    void everyNumberMayBeAKey() {
        int[] keys = {0, -1, 1, Integer.MIN_VALUE, Integer.MAX_VALUE};
        segment.add("a", 1, keys, Keyed.NO_GLIMPSE);
        segment.add("b", 2, keys, Keyed.NO_GLIMPSE);

        for (int key : keys) {
            assertThat(having(key)).as("key %d", key).containsExactly("a", "b");
        }
        segment.remove("a", keys);
        for (int key : keys) {
            assertThat(having(key)).as("key %d", key).containsExactly("b");
        }
    }

    @Test
    void grownTableStillKnowsEverything() {
        for (int i = 0; i < 1_000; i++) {
            segment.add("id-" + i, i, new int[] {i, 5_000 + i, -1 - i}, Keyed.NO_GLIMPSE);
        }

        for (int i = 0; i < 1_000; i++) {
            assertThat(having(i)).containsExactly("id-" + i);
            assertThat(having(-1 - i)).containsExactly("id-" + i);
        }
        assertThat(segment.articles()).isEqualTo(1_000);
    }

    @Test
    void keysOfOneSlotAreKeptApart() {
        // All of them begin their search in the last slot of the first table and run over its end.
        int[] keys = IntStream.range(0, 100).map(i -> (-1 - i) * INVERSE).toArray();
        segment.add("a", 1, keys, Keyed.NO_GLIMPSE);
        segment.add("b", 1, new int[] {keys[50]}, Keyed.NO_GLIMPSE);

        assertThat(having(keys[0])).containsExactly("a");
        assertThat(having(keys[50])).containsExactly("a", "b");
        assertThat(having(keys[99])).containsExactly("a");
        assertThat(having((-1 - 100) * INVERSE)).isEmpty();
    }

    @Test
    void removalLeavesThoseBehindItInTheChainFindable() {
        int[] keys = IntStream.range(0, 9).map(i -> i * INVERSE).toArray();
        for (int i = 0; i < keys.length; i++) {
            segment.add("id-" + i, 1, new int[] {keys[i]}, Keyed.NO_GLIMPSE);
        }

        segment.remove("id-3", new int[] {keys[3]});

        assertThat(having(keys[3])).isEmpty();
        assertThat(having(keys[8])).containsExactly("id-8");
    }

    @Test
    void removedMayComeAgain() {
        segment.add("a", 1, new int[] {1, 2}, Keyed.NO_GLIMPSE);
        segment.remove("a", new int[] {1, 2});
        assertThat(having(1)).isEmpty();

        segment.add("a", 1, new int[] {2, 3}, Keyed.NO_GLIMPSE);

        assertThat(having(1)).isEmpty();
        assertThat(having(2)).containsExactly("a");
        assertThat(having(3)).containsExactly("a");
        segment.remove("a", new int[] {2, 3});
        assertThat(having(2)).isEmpty();
    }

    @Test
    void revisedOverAndOverDoesNotFillTheTable() {
        for (int i = 0; i < 2_000; i++) {
            segment.add("a", 1, new int[] {7, i + 100}, Keyed.NO_GLIMPSE);
            segment.remove("a", new int[] {7, i + 100});
        }

        assertThat(having(7)).isEmpty();
        segment.add("a", 1, new int[] {7}, Keyed.NO_GLIMPSE);
        assertThat(having(7)).containsExactly("a");
    }

    @Test
    void removalOfAStrangerChangesNothing() {
        segment.add("a", 1, new int[] {1}, Keyed.NO_GLIMPSE);

        segment.remove("b", new int[] {1});
        segment.remove("a", new int[] {2});

        assertThat(having(1)).containsExactly("a");
    }

    @Test
    void agreesWithAPlainMap() {
        Random random = new Random(SEED);
        Map<Integer, TreeSet<String>> model = new HashMap<>();
        Map<String, int[]> present = new HashMap<>();
        for (int step = 0; step < 5_000; step++) {
            String id = "id-" + random.nextInt(200);
            int[] old = present.remove(id);
            if (old != null) {
                segment.remove(id, old);
                IntStream.of(old).forEach(key -> model.get(key).remove(id));
            } else {
                int[] keys = random.ints(12, -40, 40).distinct().toArray();
                segment.add(id, step, keys, Keyed.NO_GLIMPSE);
                present.put(id, keys);
                IntStream.of(keys)
                        .forEach(k -> model.computeIfAbsent(k, x -> new TreeSet<>()).add(id));
            }
            int key = random.nextInt(-40, 40);
            assertThat(having(key))
                    .as("seed %d, step %d, key %d", SEED, step, key)
                    .isEqualTo(List.copyOf(model.getOrDefault(key, new TreeSet<>())));
        }
    }

    /** The articles that have a key, in alphabetical order. */
    private List<String> having(int key) {
        List<String> found = new ArrayList<>();
        segment.find(key, i -> found.add(segment.id(i)));
        return found.stream().sorted().toList();
    }

    private static int inverse(int odd) {
        int inverse = odd;
        for (int i = 0; i < 5; i++) {
            inverse *= 2 - odd * inverse;
        }
        return inverse;
    }
}
