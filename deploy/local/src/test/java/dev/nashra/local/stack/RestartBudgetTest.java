package dev.nashra.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class RestartBudgetTest {
    private final RestartBudget budget = new RestartBudget();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void restartsAtOnceAndThenEverLater() {
        assertThat(next()).isEqualTo(Duration.ZERO);
        assertThat(next()).isEqualTo(Duration.ofMillis(250));
        assertThat(next()).isEqualTo(Duration.ofMillis(500));
        for (int i = 0; i < 10; i++) {
            next();
        }
        assertThat(next()).isEqualTo(Duration.ofSeconds(8));
    }

    @Test
    void restartsAtOnceAgainAfterAGoodMinute() {
        next();
        next();
        now = now.plusSeconds(61);

        assertThat(next()).isEqualTo(Duration.ZERO);
    }

    @Test
    void givesUpAfterTwentyInTenMinutes() {
        for (int i = 0; i < RestartBudget.MOST; i++) {
            now = now.plusSeconds(20);
            assertThat(budget.next(now)).isPresent();
        }

        assertThat(budget.next(now)).isEmpty();
        assertThat(budget.next(now.plus(RestartBudget.WINDOW))).isPresent();
    }

    private Duration next() {
        now = now.plusMillis(10);
        return budget.next(now).orElseThrow();
    }
}
