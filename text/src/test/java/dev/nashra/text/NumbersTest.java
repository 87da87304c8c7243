package dev.nashra.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NumbersTest {
    private static final String UNITS = "0123456789.,'ر.,'ر xق";
    private static final long SEED = 4646;

    @Test
    void lookingOnlyAroundSeparatorsFindsWhatThePatternsFindEverywhere() {
        Random random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(40); length > 0; length--) {
                text.append(UNITS.charAt(random.nextInt(UNITS.length())));
            }
            assertThat(Numbers.canonical(text.toString()))
                    .as("seed %d, number %d: %s", SEED, i, text)
                    .isEqualTo(Numbers.everywhere(text.toString()));
        }
    }
}
