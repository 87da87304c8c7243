package dev.nashra.benchmarks.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Cases that were worked out by hand. */
final class AgreementTest {
    private static final Offset<Double> CLOSE = within(1e-9);

    @Test
    void countsPairs() {
        // True pairs 01 02 12 34; answered 01 23 24 34; in both 01 34.
        Agreement one = new Agreement(new int[] {7, 7, 7, 8, 8}, new int[] {1, 1, 2, 2, 2});

        assertThat(one.precision()).isEqualTo(.5);
        assertThat(one.recall()).isEqualTo(.5);
        assertThat(one.f1()).isEqualTo(.5);
        assertThat(one.wrongPairs()).isEqualTo(2);
    }

    @Test
    void correctsForChance() {
        Agreement one = new Agreement(new int[] {7, 7, 7, 8, 8}, new int[] {1, 1, 2, 2, 2});

        // (2 - 4*4/10) / (4 - 4*4/10)
        assertThat(one.ari()).isCloseTo(1 / 6.0, CLOSE);
        assertThat(new Agreement(new int[] {0, 0, 1}, new int[] {5, 5, 3}).ari()).isEqualTo(1);
    }

    @Test
    void givesEachArticleItsShare() {
        Agreement one = new Agreement(new int[] {7, 7, 7, 8, 8}, new int[] {1, 1, 2, 2, 2});

        // Precision 1, 1, 1/3, 2/3, 2/3; recall 2/3, 2/3, 1/3, 1, 1.
        assertThat(one.bCubedPrecision(i -> true)).isCloseTo(11 / 15.0, CLOSE);
        assertThat(one.bCubedRecall(i -> true)).isCloseTo(11 / 15.0, CLOSE);
        assertThat(one.bCubedPrecision(i -> i == 2)).isCloseTo(1 / 3.0, CLOSE);
        assertThat(one.bCubedRecall(i -> i > 2)).isEqualTo(1);
    }

    @Test
    void looksAtChosenArticlesOnly() {
        Agreement one =
                Agreement.among(i -> i < 3, new int[] {7, 7, 7, 8, 8}, new int[] {1, 1, 2, 2, 2});

        assertThat(one.precision()).isEqualTo(1);
        assertThat(one.recall()).isCloseTo(1 / 3.0, CLOSE);
    }

    @Test
    void doesNotPraiseWhoSaysNothing() {
        Agreement silent = new Agreement(new int[] {0, 0}, new int[] {1, 2});

        assertThat(silent.precision()).isNaN();
        assertThat(silent.f1()).isZero();
    }

    @Test
    void refusesPartitionsOfDifferentArticles() {
        assertThatThrownBy(() -> new Agreement(new int[2], new int[3]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
