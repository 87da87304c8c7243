package dev.nashra.ingest.subscribe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class HostTurnsTest {
    private final AtomicLong nanos = new AtomicLong();
    private final HostTurns turns = new HostTurns(Duration.ofSeconds(2), nanos::get);

    @Test
    void aHostIsAskedOnceAtATimeAndThenLeftAloneForAMoment() {
        assertThat(turns.take("https://a.example/1")).isTrue();
        assertThat(turns.take("https://A.example/2")).isFalse();
        assertThat(turns.take("https://b.example/1")).isTrue();

        turns.leave("https://a.example/1");
        nanos.addAndGet(Duration.ofMillis(1999).toNanos());
        assertThat(turns.take("https://a.example/2")).isFalse();
        nanos.addAndGet(Duration.ofMillis(1).toNanos());
        assertThat(turns.take("https://a.example/2")).isTrue();
    }
}
