package dev.nashra.copies.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LogarithmTest {
    private static final long SEED = 20261123;

    @Test
    void agreesWithTheExactOne() {
        Random random = new Random(SEED);
        for (int i = 0; i < 10_000; i++) {
            double number = random.nextDouble() * Math.pow(2, -random.nextInt(53)) + 0x1.0p-54;
            assertThat(Logarithm.of(number))
                    .as("seed %d, %s", SEED, number)
                    .isCloseTo(StrictMath.log(number), within(1e-13));
        }
        assertThat(Logarithm.of(1)).isCloseTo(0, within(1e-13));
    }
}
