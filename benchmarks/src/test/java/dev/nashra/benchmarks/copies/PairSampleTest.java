package dev.nashra.benchmarks.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PairSampleTest {
    // 0 2 4 together, 1 3 together, 5 alone: four pairs.
    private final Grouping grouping = new Grouping("any", new int[] {0, 1, 0, 1, 0, 5}, Double.NaN);

    @Test
    void givesEveryPairOnceIfThereAreNoMore() {
        List<PairSample.Pair> all = PairSample.draw(grouping, 100, 1);

        assertThat(all)
                .containsExactlyInAnyOrder(
                        new PairSample.Pair(0, 2),
                        new PairSample.Pair(0, 4),
                        new PairSample.Pair(2, 4),
                        new PairSample.Pair(1, 3));
    }

    @Test
    void drawsTheSamePairsFromTheSameSeed() {
        assertThat(PairSample.draw(grouping, 2, 9))
                .hasSize(2)
                .isEqualTo(PairSample.draw(grouping, 2, 9));
    }

    @Test
    void drawsEachPairEquallyOften() {
        int[] drawn = new int[6];
        for (int seed = 0; seed < 4_000; seed++) {
            drawn[PairSample.draw(grouping, 1, seed).getFirst().other()]++;
        }

        // 0 and 2 with 4 is two pairs of four.
        assertThat(drawn[4]).isBetween(1_800, 2_200);
        assertThat(drawn[2]).isBetween(850, 1_150);
        assertThat(drawn[3]).isBetween(850, 1_150);
    }
}
