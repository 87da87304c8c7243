package dev.nashra.benchmarks.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nashra.benchmarks.fit.Example.Half;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrossValidationTest {
    @Test
    void eachHalfIsScoredByTheOther() {
        // Nothing to tell by: the halves say 3/4 and 1/4.
        List<Example> examples =
                List.of(
                        example(true, 3, Half.FIRST),
                        example(false, 1, Half.FIRST),
                        example(true, 1, Half.SECOND),
                        example(false, 3, Half.SECOND),
                        example(true, 100, Half.ACROSS));

        double expected = (3 * Math.log(4) + Math.log(4.0 / 3)) / 4;

        assertThat(new CrossValidation(examples, 3).logLoss()).isCloseTo(expected, within(1e-6));
    }

    @Test
    void whatHasNoGroupIsFittedToAndNotScored() {
        List<Example> examples =
                List.of(
                        example(true, 1, Half.FIRST),
                        example(true, 1, Half.SECOND),
                        example(true, 2, Half.NONE),
                        example(false, 1, Half.NONE));

        assertThat(new CrossValidation(examples, 3).logLoss())
                .isCloseTo(Math.log(4.0 / 3), within(1e-6));
    }

    private static Example example(boolean isCopy, double weight, Half half) {
        return new Example(new double[] {1}, isCopy, weight, half);
    }
}
