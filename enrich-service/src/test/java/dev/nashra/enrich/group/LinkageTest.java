package dev.nashra.enrich.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.copies.fingerprint.Origin;
import dev.nashra.enrich.group.Linkage.Pair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinkageTest {
    private static final long SEED = 20261123;

    @Test
    void nothingHasNoClustersAndOneArticleIsAlone() {
        assertThat(Linkage.clusters(List.of(), List.of())).isEmpty();
        assertThat(clusters(1, List.of())).containsExactly(0);
    }

    @Test
    void evenOddsJoinAndLessDoNot() {
        assertThat(clusters(4, List.of(new Pair(0, 1, 0), new Pair(2, 3, -0.01f))))
                .containsExactly(0, 0, 2, 3);
    }

    @Test
    void oneWrongLinkBetweenTightGroupsIsOutvoted() {
        List<Pair> pairs = tight(0, 3, 4);
        pairs.addAll(tight(3, 6, 4));
        pairs.add(new Pair(2, 3, 3.5f));

        assertThat(clusters(6, pairs)).containsExactly(0, 0, 0, 3, 3, 3);
    }

    @Test
    void groupsJoinWhereMostOfTheirPairsAreCopies() {
        List<Pair> pairs = tight(0, 2, 4);
        pairs.addAll(tight(2, 4, 4));
        pairs.add(new Pair(0, 2, 3));
        pairs.add(new Pair(1, 3, 3));
        assertThat(clusters(4, pairs)).as("3 + 3 - 3 - 3").containsExactly(0, 0, 0, 0);

        pairs.set(pairs.size() - 1, new Pair(1, 3, 2.9f));
        assertThat(clusters(4, pairs)).as("3 + 2.9 - 3 - 3").containsExactly(0, 0, 2, 2);
    }

    @Test
    void starKeepsAsManyPointsAsItsCentreOutweighs() {
        List<Pair> star = new ArrayList<>();
        for (int point = 1; point <= 5; point++) {
            star.add(new Pair(0, point, 6));
        }

        // 6, 6 - 3, 6 - 3 - 3; a fourth point has three strangers against its one friend.
        assertThat(clusters(6, star)).containsExactly(0, 0, 0, 0, 4, 5);
    }

    @Test
    void likenessWithoutMeasureCountsAsTheBoundOnly() {
        List<Pair> pairs = tight(0, 4, Linkage.LIKE);
        pairs.add(new Pair(0, 4, 100));

        assertThat(clusters(5, pairs)).as("6 - 3 - 3 - 3").containsExactly(0, 0, 0, 0, 4);
    }

    @Test
    void unlikenessWithoutMeasureCountsAsTheBoundOnly() {
        List<Pair> pairs = List.of(new Pair(0, 1, 5), new Pair(0, 2, 4), new Pair(1, 2, -100));

        assertThat(clusters(3, pairs)).as("4 - 3").containsExactly(0, 0, 0);
    }

    @Test
    void aPairGivenTwiceCountsOnce() {
        List<Pair> pairs = new ArrayList<>(tight(0, 3, 4));
        pairs.add(new Pair(0, 3, 3));
        int[] once = clusters(4, pairs);
        pairs.add(new Pair(3, 0, 3));
        pairs.addAll(tight(0, 3, 4));

        assertThat(clusters(4, pairs)).isEqualTo(once).containsExactly(0, 0, 0, 3);
    }

    @Test
    void orderOfPairsAndOfArgumentsDoesNotMatter() {
        Random random = new Random(SEED);
        for (int round = 0; round < 100; round++) {
            int articles = 2 + random.nextInt(20);
            List<Pair> pairs = pairs(articles, random, random.nextBoolean());
            int[] expected = clusters(articles, pairs);

            Collections.shuffle(pairs, random);
            pairs.replaceAll(p -> random.nextBoolean() ? p : new Pair(p.b(), p.a(), p.logOdds()));

            assertThat(clusters(articles, pairs)).as(about(round)).isEqualTo(expected);
        }
    }

    @Test
    void numbersOfTheArticlesDoNotMatter() {
        Random random = new Random(SEED);
        for (int round = 0; round < 100; round++) {
            int articles = 2 + random.nextInt(20);
            List<Pair> pairs = pairs(articles, random, false);
            int[] expected = clusters(articles, pairs);
            List<Integer> numbers = new ArrayList<>(IntStream.range(0, articles).boxed().toList());
            Collections.shuffle(numbers, random);
            List<Pair> renumbered =
                    pairs.stream()
                            .map(p -> new Pair(numbers.get(p.a()), numbers.get(p.b()), p.logOdds()))
                            .toList();

            int[] found = Linkage.clusters(unknown(articles), renumbered);

            int[] back = numbers.stream().mapToInt(number -> found[number]).toArray();
            assertThat(canonical(back)).as(about(round)).isEqualTo(expected);
        }
    }

    @Test
    void sumsThatAreCarriedAlongEqualSumsMadeAnew() {
        Random random = new Random(SEED);
        for (int round = 0; round < 200; round++) {
            int articles = random.nextInt(25);
            List<Pair> pairs = pairs(articles, random, random.nextBoolean());

            assertThat(clusters(articles, pairs))
                    .as(about(round))
                    .isEqualTo(canonical(naive(articles, pairs)));
        }
    }

    private static int[] naive(int articles, List<Pair> pairs) {
        double[][] logOdds = new double[articles][articles];
        Arrays.stream(logOdds).forEach(row -> Arrays.fill(row, -3));
        for (Pair pair : pairs) {
            double bounded = Math.max(-3, Math.min(6, pair.logOdds()));
            logOdds[pair.a()][pair.b()] = bounded;
            logOdds[pair.b()][pair.a()] = bounded;
        }
        int[] cluster = IntStream.range(0, articles).toArray();
        for (Pair pair : pairs.stream().sorted(Pair.LIKEST_FIRST).toList()) {
            int one = cluster[pair.a()];
            int other = cluster[pair.b()];
            double sum = 0;
            for (int i = 0; i < articles; i++) {
                for (int j = 0; j < articles; j++) {
                    sum += cluster[i] == one && cluster[j] == other ? logOdds[i][j] : 0;
                }
            }
            if (one != other && pair.logOdds() >= 0 && sum >= 0) {
                for (int i = 0; i < articles; i++) {
                    cluster[i] = cluster[i] == other ? one : cluster[i];
                }
            }
        }
        return cluster;
    }

    /** Each pair of a range of articles, with one log-odds. */
    private static List<Pair> tight(int from, int to, float logOdds) {
        List<Pair> pairs = new ArrayList<>();
        for (int a = from; a < to; a++) {
            for (int b = a + 1; b < to; b++) {
                pairs.add(new Pair(a, b, logOdds));
            }
        }
        return pairs;
    }

    /** Pairs of quarters, which add up without rounding; each differs unless there may be ties. */
    private static List<Pair> pairs(int articles, Random random, boolean ties) {
        List<Pair> pairs = new ArrayList<>();
        double density = random.nextDouble();
        int step = 0;
        for (int a = 0; a < articles; a++) {
            for (int b = a + 1; b < articles; b++) {
                if (random.nextDouble() < density) {
                    float value = ties ? random.nextInt(-16, 40) / 4f : -2 + step++ / 32f;
                    pairs.add(new Pair(a, b, value));
                }
            }
        }
        if (!ties) {
            List<Float> values = new ArrayList<>(pairs.stream().map(Pair::logOdds).toList());
            Collections.shuffle(values, random);
            for (int i = 0; i < pairs.size(); i++) {
                pairs.set(i, new Pair(pairs.get(i).a(), pairs.get(i).b(), values.get(i)));
            }
        }
        return pairs;
    }

    /** Clusters, each by the least number in it. */
    private static List<Origin> unknown(int articles) {
        return Collections.nCopies(articles, Origin.NONE);
    }

    private static int[] clusters(int articles, List<Pair> pairs) {
        return canonical(Linkage.clusters(unknown(articles), pairs));
    }

    private static int[] canonical(int[] clusters) {
        int[] canonical = new int[clusters.length];
        for (int i = 0; i < clusters.length; i++) {
            int number = clusters[i];
            canonical[i] =
                    IntStream.range(0, clusters.length)
                            .filter(j -> clusters[j] == number)
                            .findFirst()
                            .orElseThrow();
        }
        return canonical;
    }

    private static String about(int round) {
        return "seed " + SEED + ", round " + round;
    }
}
