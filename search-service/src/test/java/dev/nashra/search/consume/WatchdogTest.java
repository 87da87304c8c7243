package dev.nashra.search.consume;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class WatchdogTest {
    private final AtomicReference<Duration> silence = new AtomicReference<>(Duration.ZERO);
    private final AtomicReference<Duration> batch = new AtomicReference<>(Duration.ZERO);
    private final AtomicBoolean stalled = new AtomicBoolean();
    private final List<String> ends = new ArrayList<>();
    private final Watchdog watchdog =
            new Watchdog(
                    silence::get,
                    batch::get,
                    stalled::get,
                    Duration.ofMinutes(10),
                    why -> ends.add(why.getMessage()));

    @Test
    void aConsumerThatHangsEndsTheProcessOnce() {
        watchdog.look();
        silence.set(Duration.ofMinutes(9));
        watchdog.look();
        assertThat(ends).isEmpty();

        silence.set(Duration.ofMinutes(11));
        watchdog.look();
        watchdog.look();
        assertThat(ends).containsExactly("the consumer has not come round for PT10M");
    }

    @Test
    void aBatchOfWhichNothingIsHeardEndsIt() {
        batch.set(Duration.ofMinutes(11));
        watchdog.look();

        assertThat(ends).singleElement().asString().contains("nothing is heard of it");
    }

    /** That is life, however long it takes. */
    @Test
    void anElasticsearchThatTakesNothingDoesNot() {
        batch.set(Duration.ofHours(11));
        stalled.set(true);
        watchdog.look();

        assertThat(ends).isEmpty();
    }
}
