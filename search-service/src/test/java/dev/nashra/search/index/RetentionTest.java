package dev.nashra.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetentionTest {
    private static final Instant NOON = Instant.parse("2026-11-11T12:00:00Z");

    @Test
    void letsAMonthGoWhenAllOfItIsOlder() {
        Retention tenDays = new Retention(Duration.ofDays(10), () -> NOON);

        assertThat(tenDays.isOver("2026.10")).isTrue();
        assertThat(tenDays.isOver("2026.11")).isFalse();
        assertThat(tenDays.isOver(Instant.parse("2026-10-31T23:59:59Z"))).isTrue();
        assertThat(tenDays.isOver(Instant.parse("2026-11-01T00:00:00Z"))).isFalse();
        assertThat(new Retention(Duration.ofDays(11), () -> NOON).isOver("2026.10")).isFalse();
    }

    @Test
    void keepsAllUnlessToldOtherwise() {
        assertThat(new Retention(null, () -> NOON).isOver("1999.01")).isFalse();
        assertThat(new Retention(null, () -> NOON).isOver(Instant.EPOCH)).isFalse();
    }
}
