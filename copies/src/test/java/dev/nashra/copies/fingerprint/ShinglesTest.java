package dev.nashra.copies.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ShinglesTest {
    private static final long SEED = 11;
    private static final int HEAD = 10;

    @Test
    void sharedIsTheWeightOfTheIntersection() {
        Random random = new Random(SEED);
        for (int round = 0; round < 500; round++) {
            String about = "seed " + SEED + ", round " + round;
            int[] one = words(random, random.nextInt(40));
            // Some are so much longer that they are looked into, not read.
            int[] other = words(random, random.nextInt(round % 2 == 0 ? 40 : 400));

            Shingles.Shared shared = Shingles.of(one, HEAD).shared(Shingles.of(other, HEAD));

            Set<Long> all = distinct(one);
            all.retainAll(distinct(other));
            assertThat(shared.all()).as(about).isEqualTo(weight(all));
            assertThat(shared.head()).as(about).isEqualTo(weight(common(head(one), all)));
            assertThat(shared.otherHead()).as(about).isEqualTo(weight(common(head(other), all)));
        }
    }

    @Test
    void totalsCountEachShingleOnce() {
        Random random = new Random(SEED);
        for (int round = 0; round < 200; round++) {
            String about = "seed " + SEED + ", round " + round;
            int[] words = words(random, random.nextInt(40));

            Shingles shingles = Shingles.of(words, HEAD);

            assertThat(shingles.size()).as(about).isEqualTo(distinct(words).size());
            assertThat(shingles.total()).as(about).isEqualTo(weight(distinct(words)));
            assertThat(shingles.headTotal()).as(about).isEqualTo(weight(distinct(head(words))));
        }
    }

    @Test
    void fewWordsHaveOneShingle() {
        assertThat(Shingles.all(new int[0])).isEmpty();
        assertThat(Shingles.all(new int[] {4})).hasSize(1);
        assertThat(Shingles.all(new int[] {4, 8})).hasSize(1);
        assertThat(Shingles.all(new int[] {4, 8, 12})).hasSize(1);
        assertThat(Shingles.all(new int[] {4, 8, 12, 16})).hasSize(2);
    }

    /** Of so few words that shingles occur twice. */
    private static int[] words(Random random, int count) {
        return random.ints(count, 0, 3).map(word -> word << 20 | word).toArray();
    }

    private static int[] head(int[] words) {
        return Arrays.copyOf(words, Math.min(HEAD, words.length));
    }

    private static Set<Long> distinct(int[] words) {
        return Arrays.stream(Shingles.all(words)).boxed().collect(Collectors.toSet());
    }

    private static Set<Long> common(int[] words, Set<Long> others) {
        Set<Long> common = distinct(words);
        common.retainAll(others);
        return common;
    }

    private static double weight(Set<Long> shingles) {
        return shingles.stream().mapToDouble(Shingles::weight).sum();
    }
}
