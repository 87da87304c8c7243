package dev.nashra.enrich.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class WatchdogTest {
    private final AtomicReference<Double> idle = new AtomicReference<>(0.0);
    private final List<String> said = new ArrayList<>();

    @Test
    void aThreadThatHangsEndsTheProcessOnce() {
        try (Watchdog watchdog = new Watchdog(idle::get, Duration.ofMinutes(10), said::add)) {
            watchdog.look();
            idle.set(599.0);
            watchdog.look();
            assertThat(said).isEmpty();

            idle.set(601.0);
            watchdog.look();
            watchdog.look();
            assertThat(said).containsExactly("a stream thread has not read for 601 s and will not");
        }
    }
}
