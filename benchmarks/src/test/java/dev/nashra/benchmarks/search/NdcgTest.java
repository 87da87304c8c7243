package dev.nashra.benchmarks.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NdcgTest {
    private static final Map<String, Integer> GRADES = Map.of("a", 3, "b", 1);

    @Test
    void bestOrderIsWorthOne() {
        assertThat(Ndcg.at(10, List.of("a", "b"), GRADES)).isEqualTo(1);
        assertThat(Ndcg.at(10, List.of("a", "b", "x", "y"), GRADES)).isEqualTo(1);
    }

    @Test
    void laterIsWorthLess() {
        double log3 = Math.log(3) / Math.log(2);

        assertThat(Ndcg.at(10, List.of("b", "a"), GRADES))
                .isCloseTo((1 + 7 / log3) / (7 + 1 / log3), within(1e-12));
        assertThat(Ndcg.at(10, List.of("x", "a", "b"), GRADES))
                .isCloseTo((7 / log3 + 0.5) / (7 + 1 / log3), within(1e-12));
    }

    @Test
    void whatIsMissingOrTooDeepIsWorthNothing() {
        assertThat(Ndcg.at(10, List.of(), GRADES)).isZero();
        assertThat(Ndcg.at(1, List.of("x", "a"), GRADES)).isZero();
        assertThat(Ndcg.at(1, List.of("a"), GRADES)).isEqualTo(1);
    }
}
