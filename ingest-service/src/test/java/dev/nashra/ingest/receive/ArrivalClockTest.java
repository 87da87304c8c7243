package dev.nashra.ingest.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ArrivalClockTest {
    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-02T07:55:32.123456789Z"));
    private final ArrivalClock clock = new ArrivalClock(now::get);

    @Test
    void tellsApartWhatComesInOneMicrosecond() {
        assertThat(clock.instant()).isEqualTo("2026-11-02T07:55:32.123456Z");
        assertThat(clock.instant()).isEqualTo("2026-11-02T07:55:32.123457Z");
    }

    @Test
    void goesOnWithTheClockBehindIt() {
        clock.instant();
        now.set(Instant.parse("2026-11-02T07:55:33Z"));

        assertThat(clock.instant()).isEqualTo("2026-11-02T07:55:33Z");
    }

    @Test
    void neverGoesBackWithIt() {
        Instant before = clock.instant();
        now.set(Instant.parse("2026-11-02T07:00:00Z"));

        assertThat(clock.instant()).isAfter(before);
    }

    @Test
    void isNearTheRealTime() {
        Instant before = Instant.now();

        assertThat(new ArrivalClock(InstantSource.system()).instant())
                .isBetween(before.minusMillis(1), before.plusSeconds(60));
    }
}
