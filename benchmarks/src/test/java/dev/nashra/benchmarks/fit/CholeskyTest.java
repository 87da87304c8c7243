package dev.nashra.benchmarks.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CholeskyTest {
    @Test
    void solvesByTheLowerTriangle() {
        // 4x + 2y = 10 and 2x + 3y = 9; what is above the diagonal is not read.
        double[] x = Cholesky.solve(new double[][] {{4, Double.NaN}, {2, 3}}, new double[] {10, 9});

        assertThat(x).containsExactly(new double[] {1.5, 2}, within(1e-12));
    }

    @Test
    void refusesWhatHasNoRoot() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Cholesky.solve(new double[][] {{1, 0}, {2, 1}}, new double[] {1, 1}))
                .withMessage("not positive definite at row 1");
    }
}
