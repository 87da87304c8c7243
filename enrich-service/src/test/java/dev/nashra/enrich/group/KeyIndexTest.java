package dev.nashra.enrich.group;

import static dev.nashra.enrich.group.Keyed.member;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.enrich.group.Place.Lead;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeyIndexTest {
    private static final long SEED = 20261123;
    private static final long HOUR = 3_600_000_000L;
    private static final long WINDOW = 72 * HOUR;
    private static final int[] EIGHT = {1, 2, 3, 4, 5, 6, 7, 8};

    private final KeyIndex index = new KeyIndex(Duration.ofHours(72));

    @Test
    void twoKeysMustBeSharedWhereThereAreMany() {
        index.add(member("one", 0, 1, 11, 12, 13, 14, 15, 16));
        index.add(member("two", 0, 1, 2, 13, 14, 15, 16, 17));
        index.add(member("none", 0, 21, 22, 23, 24, 25, 26, 27));

        assertThat(index.candidates(member("x", 0, EIGHT))).containsExactly("two");
    }

    @Test
    void threeKeysMustBeSharedWhereBothHaveMoreThanTwenty() {
        int[] many = IntStream.rangeClosed(1, 21).toArray();
        int[] twoOfThem = IntStream.concat(IntStream.of(1, 2), IntStream.range(50, 69)).toArray();
        int[] three = IntStream.concat(IntStream.of(1, 2, 3), IntStream.range(50, 68)).toArray();
        int[] fewer = IntStream.concat(IntStream.of(1, 2), IntStream.range(50, 68)).toArray();
        index.add(member("two-of-21", 0, twoOfThem));
        index.add(member("three-of-21", 0, three));
        index.add(member("two-of-20", 0, fewer));

        assertThat(index.candidates(member("x", 0, many)))
                .containsExactly("three-of-21", "two-of-20");
    }

    @Test
    void ofTooManyThoseWithTheRarestKeysAreCompared() {
        copies(3 * Sightings.MOST).forEach(index::add);
        index.add(member("zz-original", 0, 1, 2, 3, 4, 95, 96, 97, 98));

        List<String> candidates = index.candidates(member("x", 0, 1, 2, 3, 4, 95, 96, 97, 98));

        assertThat(candidates).hasSize(Sightings.MOST).contains("zz-original", "copy-000");
    }

    @Test
    void oneKeyIsEnoughIfEitherTextHasSixOrFewer() {
        index.add(member("six", 0, 1, 11, 12, 13, 14, 15));
        index.add(member("seven", 0, 1, 11, 12, 13, 14, 15, 16));

        assertThat(index.candidates(member("x", 0, EIGHT))).containsExactly("six");
        assertThat(index.candidates(member("y", 0, 1, 2, 3, 4, 5, 6)))
                .containsExactly("seven", "six");
    }

    @Test
    void noArticleIsItsOwnCandidate() {
        index.add(member("a", 0, EIGHT));

        assertThat(index.candidates(member("a", 0, EIGHT))).isEmpty();
        assertThat(index.candidates(member("x", 0))).isEmpty();
    }

    @Test
    void exactlyTheWindowIsInAndOneMicrosecondMoreIsOut() {
        for (long at : new long[] {0, 5, 12 * HOUR - 1, 12 * HOUR, -1, -7 * HOUR}) {
            KeyIndex fresh = new KeyIndex(Duration.ofHours(72));
            fresh.add(member("past-out", at - WINDOW - 1, EIGHT));
            fresh.add(member("past", at - WINDOW, EIGHT));
            fresh.add(member("future", at + WINDOW, EIGHT));
            fresh.add(member("future-out", at + WINDOW + 1, EIGHT));

            assertThat(fresh.candidates(member("x", at, EIGHT)))
                    .as("received %d", at)
                    .containsExactly("future", "past");
        }
    }

    @Test
    void windowShorterThanItsSegmentsWorks() {
        KeyIndex narrow = new KeyIndex(Duration.ofNanos(2_000));
        narrow.add(member("a", 10, EIGHT));

        assertThat(narrow.candidates(member("x", 12, EIGHT))).containsExactly("a");
        assertThat(narrow.candidates(member("x", 13, EIGHT))).isEmpty();
    }

    @Test
    void removedIsNoCandidateAndMayComeAgainWithOtherKeys() {
        Member before = member("a", 0, EIGHT);
        index.add(before);
        index.remove(before);
        index.remove(member("stranger", 500 * HOUR, EIGHT));
        assertThat(index.candidates(member("x", 0, EIGHT))).isEmpty();

        index.add(member("a", 0, 11, 12, 13, 14, 15, 16, 17));

        assertThat(index.candidates(member("x", 0, EIGHT))).isEmpty();
        assertThat(index.candidates(member("x", 0, 11, 12, 13, 14, 15, 16, 17)))
                .containsExactly("a");
    }

    @Test
    void segmentsAreForgottenWholeAndSayWhoWasInThem() {
        index.add(member("a", 0, EIGHT));
        index.add(member("b", 12 * HOUR - 1, EIGHT));
        index.add(member("c", 12 * HOUR, EIGHT));
        Member withdrawn = member("d", 1, EIGHT);
        index.add(withdrawn);
        index.remove(withdrawn);

        assertThat(index.forgetBefore(12 * HOUR - 1)).isEmpty();
        assertThat(index.candidates(member("x", 0, EIGHT))).containsExactly("a", "b", "c");
        assertThat(index.forgetBefore(12 * HOUR))
                .containsExactlyInAnyOrder(
                        new Lead("a", 0), new Lead("b", 12 * HOUR - 1), new Lead("d", 1));
        assertThat(index.candidates(member("x", 0, EIGHT))).containsExactly("c");
        assertThat(index.forgetBefore(12 * HOUR)).isEmpty();
        assertThat(index.forgetBefore(24 * HOUR)).containsExactly(new Lead("c", 12 * HOUR));
    }

    @Test
    void hotKeyLeadsToTheSameSampleForAnyOrderOfInsertion() {
        List<Member> members = new ArrayList<>(copies(Sightings.HOT + 1));
        KeyIndex inOrder = new KeyIndex(Duration.ofHours(72));
        members.forEach(inOrder::add);
        List<String> sample = inOrder.candidates(member("x", 0, EIGHT));
        assertThat(sample).hasSize(Sightings.SAMPLE);
        Random random = new Random(SEED);
        for (int round = 0; round < 10; round++) {
            Collections.shuffle(members, random);
            KeyIndex fresh = new KeyIndex(Duration.ofHours(72));
            members.forEach(fresh::add);

            assertThat(fresh.candidates(member("x", 0, EIGHT)))
                    .as("seed %d, round %d", SEED, round)
                    .isEqualTo(sample);
        }
    }

    @Test
    void keyOfAsManyAsAllowedIsNotHot() {
        copies(Sightings.HOT).forEach(index::add);

        assertThat(index.candidates(member("x", 0, EIGHT))).hasSize(Sightings.MOST);
    }

    @Test
    void keyIsHotByWhatTheWindowHolds() {
        copies(Sightings.HOT).forEach(index::add);
        index.add(member("long-ago", -WINDOW - 1, EIGHT));

        assertThat(index.candidates(member("x", 0, EIGHT))).hasSize(Sightings.MOST);
    }

    @Test
    void agreesWithComparingAllArticles() {
        Random random = new Random(SEED);
        Map<String, Member> model = new HashMap<>();
        for (int step = 0; step < 3_000; step++) {
            String id = "id-" + random.nextInt(120);
            Member old = model.remove(id);
            if (old == null) {
                Member fresh = random(id, random);
                index.add(fresh);
                model.put(id, fresh);
            } else {
                index.remove(old);
            }
            Member asked = random("id-" + random.nextInt(120), random);
            assertThat(index.candidates(asked))
                    .as("seed %d, step %d", SEED, step)
                    .isEqualTo(naive(model, asked));
        }
    }

    private static List<String> naive(Map<String, Member> model, Member asked) {
        return model.values().stream()
                .filter(other -> !other.id().equals(asked.id()))
                .filter(other -> Math.abs(other.received() - asked.received()) <= WINDOW)
                .filter(
                        other -> {
                            int[] keys = other.fingerprint().keys();
                            int[] own = asked.fingerprint().keys();
                            int enough = Math.min(keys.length, own.length) <= 6 ? 1 : 2;
                            return Arrays.stream(keys).filter(k -> has(own, k)).count() >= enough;
                        })
                .map(Member::id)
                .sorted()
                .toList();
    }

    private static boolean has(int[] keys, int key) {
        return Arrays.stream(keys).anyMatch(k -> k == key);
    }

    private static Member random(String id, Random random) {
        int count = 1 + random.nextInt(14);
        int[] keys = random.ints(count, -60, 60).distinct().sorted().toArray();
        return member(id, random.nextLong(-2 * WINDOW, 2 * WINDOW), keys);
    }

    private static List<Member> copies(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> member("copy-%03d".formatted(i), i * HOUR / 10, EIGHT))
                .toList();
    }
}
