package dev.nashra.enrich.run;

import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ReplaceThenGiveUpTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final Counter counter = new SimpleMeterRegistry().counter("deaths");
    private final ReplaceThenGiveUp handler = new ReplaceThenGiveUp(2, now::get, counter);

    @Test
    void whatKeepsKillingThreadsNeedsAPerson() {
        assertThat(handler.handle(new IllegalStateException("1"))).isEqualTo(REPLACE_THREAD);
        assertThat(handler.handle(new IllegalStateException("2"))).isEqualTo(REPLACE_THREAD);
        assertThat(handler.handle(new IllegalStateException("3"))).isEqualTo(SHUTDOWN_CLIENT);
        assertThat(counter.count()).isEqualTo(3);
    }

    @Test
    void deathsThatLieFarApartAreForgotten() {
        for (int death = 0; death < 10; death++) {
            assertThat(handler.handle(new IllegalStateException("x"))).isEqualTo(REPLACE_THREAD);
            now.updateAndGet(time -> time.plus(Duration.ofMinutes(6)));
        }
    }
}
