package dev.nashra.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class PeersTest {
    private static final long SEED = 11;

    static List<Peer> peers() {
        return Peer.all();
    }

    @ParameterizedTest
    @MethodSource("peers")
    void findsACopyAndNothingElse(Peer peer) {
        Random random = new Random(SEED);
        List<String> report = words(random, 200);
        List<String> edited = new ArrayList<>(report);
        edited.set(150, "another");
        try (peer) {
            assertThat(found(peer, 0, report)).isEmpty();
            assertThat(found(peer, 1, words(random, 200))).isEmpty();
            assertThat(found(peer, 2, report).get(0)).isCloseTo(1, within(.01));
            assertThat(found(peer, 3, edited)).containsOnlyKeys(0, 2);
        }
    }

    @ParameterizedTest
    @MethodSource("peers")
    void bearsTextsOfNoWordsOrOne(Peer peer) {
        try (peer) {
            found(peer, 0, List.of());
            found(peer, 1, List.of("one"));
            found(peer, 2, List.of());
            assertThat(found(peer, 3, words(new Random(SEED), 100))).isEmpty();
        }
    }

    @Test
    void minHashEstimatesTheJaccardSimilarityAlsoOfShortTexts() {
        Random random = new Random(SEED);
        for (int length : new int[] {40, 80, 1_000}) {
            double error = 0;
            for (int i = 0; i < 200; i++) {
                List<String> text = words(random, length);
                List<String> half = new ArrayList<>(text.subList(0, length / 2));
                half.addAll(words(random, length / 2));
                long[] one = Hashes.shingles(text, 5);
                long[] other = Hashes.shingles(half, 5);
                error +=
                        MinHashPeer.similarity(MinHashPeer.sketch(one), MinHashPeer.sketch(other))
                                - JaccardPeer.similarity(one, other);
            }
            assertThat(error / 200).as("%d words", length).isCloseTo(0, within(.015));
        }
    }

    @Test
    void jaccardIsExact() {
        assertThat(JaccardPeer.similarity(new long[] {1, 2, 3}, new long[] {2, 3, 4}))
                .isEqualTo(.5);
    }

    @Test
    void simHashChangesLittleWithTheText() {
        List<String> text = words(new Random(SEED), 300);
        List<String> edited = new ArrayList<>(text);
        edited.set(3, "another");

        assertThat(Long.bitCount(SimHashPeer.hash(text) ^ SimHashPeer.hash(edited))).isLessThan(8);
    }

    @Test
    void joinsTheMostSimilarOrAllThatAreConnected() {
        Edges edges = new Edges();
        edges.add(2, 0, .5);
        edges.add(2, 1, .9);
        edges.add(3, 2, .4);

        assertThat(edges.byParent(4, .45)).containsExactly(0, 1, 1, 3);
        assertThat(edges.byParent(4, .4)).containsExactly(0, 1, 1, 1);
        assertThat(edges.byComponent(4, .45)).containsExactly(0, 0, 0, 3);
    }

    @Test
    void keysOfTooManyArticlesFindNone() {
        Postings postings = new Postings(2);
        List<Integer> visited = new ArrayList<>();
        IntStream.range(0, 2).forEach(article -> postings.add(7, article));
        postings.visit(7, visited::add);
        assertThat(visited).containsExactly(0, 1);

        postings.add(7, 2);
        postings.visit(7, article -> visited.add(-1));
        assertThat(visited).containsExactly(0, 1);
    }

    private static Map<Integer, Double> found(Peer peer, int article, List<String> words) {
        Map<Integer, Double> found = new HashMap<>();
        peer.accept(article, words, found::put);
        return found;
    }

    private static List<String> words(Random random, int count) {
        return IntStream.range(0, count).mapToObj(i -> "w" + random.nextInt(100_000)).toList();
    }
}
