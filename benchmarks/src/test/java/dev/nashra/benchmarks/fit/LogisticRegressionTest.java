package dev.nashra.benchmarks.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.nashra.benchmarks.fit.Example.Half;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {
    private static final double PENALTY = 3;

    @Test
    void withoutAnythingToTellByTheBiasIsTheOddsOfCopies() {
        Model model =
                LogisticRegression.fit(
                        List.of(example(true, 3, 7), example(true, 1, 7), example(false, 1, 7)),
                        PENALTY);

        assertThat(model.weight(0)).isZero();
        assertThat(model.bias()).isCloseTo(Math.log(4), within(1e-6));
    }

    @Test
    void penaltyHoldsAWeightWhereTheSlopesCancel() {
        // Mean 0, deviation 1: the least of 2 ln(1 + exp(-w)) + 3/2 w² has 2 / (1 + exp(w)) = 3 w.
        Model model =
                LogisticRegression.fit(
                        List.of(example(true, 1, 1), example(false, 1, -1)), PENALTY);

        double w = model.weight(0);
        assertThat(w).isCloseTo(0.286, within(1e-3));
        assertThat(2 / (1 + Math.exp(w))).isCloseTo(3 * w, within(1e-5));
        assertThat(model.bias()).isCloseTo(0, within(1e-6));
    }

    @Test
    void weightsAreOfTheValuesAsTheyAre() {
        // The same as before, four times as wide and moved by ten.
        Model model =
                LogisticRegression.fit(
                        List.of(example(true, 1, 14), example(false, 1, 6)), PENALTY);

        assertThat(model.standardised(0)).isCloseTo(0.286, within(1e-3));
        assertThat(model.weight(0)).isCloseTo(0.286 / 4, within(1e-3));
        assertThat(model.logOdds(example(true, 1, 10))).isCloseTo(0, within(1e-6));
    }

    @Test
    void anExampleOfWeightTwoCountsTwice() {
        List<Example> twice =
                List.of(
                        example(true, 1, 1),
                        example(true, 1, 1),
                        example(false, 1, 0),
                        example(true, 1, 0));
        List<Example> heavy =
                List.of(example(true, 2, 1), example(false, 1, 0), example(true, 1, 0));

        Model one = LogisticRegression.fit(twice, PENALTY);
        Model other = LogisticRegression.fit(heavy, PENALTY);

        assertThat(other.weight(0)).isCloseTo(one.weight(0), within(1e-6));
        assertThat(other.bias()).isCloseTo(one.bias(), within(1e-6));
    }

    @Test
    void findsTheModelThatDrewTheLabels() {
        Random random = new Random(5);
        double[] truth = {2, -1, 0};
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            double[] values = {
                random.nextGaussian(), 5 * random.nextDouble(), random.nextGaussian() + 3
            };
            double logOdds = 0.5;
            for (int j = 0; j < truth.length; j++) {
                logOdds += truth[j] * values[j];
            }
            boolean isCopy = random.nextDouble() < 1 / (1 + Math.exp(-logOdds));
            examples.add(new Example(values, isCopy, 1, Half.NONE));
        }

        Model model = LogisticRegression.fit(examples, PENALTY);

        for (int i = 0; i < truth.length; i++) {
            assertThat(model.weight(i)).isCloseTo(truth[i], within(0.08));
        }
        assertThat(model.bias()).isCloseTo(0.5, within(0.15));
    }

    @Test
    void endsWhereALinePartsCopiesFromOthers() {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            examples.add(example(i >= 900, 1, i));
        }

        Model model = LogisticRegression.fit(examples, PENALTY);

        assertThat(model.weight(0)).isPositive().isLessThan(1);
    }

    @Test
    void needsCopiesAndOthers() {
        List<Example> examples = List.of(example(true, 1, 1), example(true, 1, 2));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> LogisticRegression.fit(examples, PENALTY))
                .withMessage("2 of 2 pairs are copies; both kinds are needed");
    }

    @Test
    void logLossIsThatOfTheProbabilityGiven() {
        Model model = new Model(new double[] {1}, new double[] {1}, 0);
        double odds = Math.log(3);

        assertThat(model.logLoss(List.of(example(true, 3, odds), example(false, 1, odds))))
                .isCloseTo((3 * Math.log(4.0 / 3) + Math.log(4)) / 4, within(1e-12));
        assertThat(Model.logLoss(-1_000, true)).isEqualTo(1_000);
    }

    private static Example example(boolean isCopy, double weight, double value) {
        return new Example(new double[] {value}, isCopy, weight, Half.NONE);
    }
}
