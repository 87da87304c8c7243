package dev.nashra.search.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ReaderPaceTest {
    private final AtomicLong nanos = new AtomicLong();
    private final ReaderPace pace = new ReaderPace(Duration.ofMinutes(1), nanos::get);

    @Test
    void readerOfAByteASecondIsTooSlow() {
        for (int second = 0; second <= 60; second++) {
            assertThat(pace.isTooSlow()).isFalse();
            read(1, 1);
        }
        assertThat(pace.isTooSlow()).isTrue();
    }

    @Test
    void readerOfTheLeastIsNot() {
        for (int minute = 0; minute < 10; minute++) {
            read(59, ReaderPace.LEAST_BYTES / 2);
            assertThat(pace.isTooSlow()).isFalse();
            read(1, ReaderPace.LEAST_BYTES / 2);
        }
        assertThat(pace.isTooSlow()).isFalse();
    }

    @Test
    void readerThatTakesNothingIsFoundWhileItIsWaitedFor() {
        pace.awaits();
        after(60);
        assertThat(pace.isTooSlow()).isFalse();
        after(1);
        assertThat(pace.isTooSlow()).isTrue();
    }

    @Test
    void readerIsNotToBlameForTheIndex() {
        read(30, 100);
        after(600);
        assertThat(pace.isTooSlow()).isFalse();
        read(30, 100);
        assertThat(pace.isTooSlow()).isFalse();
    }

    private void read(long seconds, int bytes) {
        pace.awaits();
        after(seconds);
        pace.took(bytes);
    }

    private void after(long seconds) {
        nanos.addAndGet(seconds * 1_000_000_000);
    }
}
