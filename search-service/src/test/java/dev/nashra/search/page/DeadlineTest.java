package dev.nashra.search.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 7);

    @Test
    void keepsAFifthBackForTheEnd() {
        Deadline deadline = deadline(false);

        assertThat(deadline.forWork()).isEqualTo(Duration.ofMillis(4000));
        assertThat(deadline.forAnswer()).isEqualTo(Duration.ofMillis(5000));
        after(4001);
        assertThatThrownBy(deadline::forWork).isInstanceOf(OutOfTimeException.class);
        assertThat(deadline.forAnswer()).isEqualTo(Duration.ofMillis(999));
        after(1000);
        assertThatThrownBy(deadline::forAnswer).isInstanceOf(OutOfTimeException.class);
    }

    @Test
    void neverGivesTheNodeNoTimeWhichItTakesForNoLimit() {
        Deadline deadline = deadline(false);
        after(3999);
        nanos.addAndGet(999_000);

        assertThat(deadline.forWork()).isEqualTo(Duration.ofMillis(1));
    }

    @Test
    void tellsWhenHalfIsOver() {
        Deadline deadline = deadline(false);
        after(2499);
        assertThat(deadline.isHalfOver()).isFalse();
        after(1);
        assertThat(deadline.isHalfOver()).isTrue();
    }

    @Test
    void whoWantsTheWholeHearsThatThereIsNoTime() {
        Deadline deadline = deadline(false);
        after(6000);

        assertThatThrownBy(() -> deadline.orElse(deadline::forWork, () -> Duration.ZERO))
                .isInstanceOf(OutOfTimeException.class);
    }

    @Test
    void whoTakesPartsDoesWithoutTheRest() {
        Deadline deadline = deadline(true);
        assertThat(deadline.orElse(() -> 1, () -> 2)).isEqualTo(1);
        assertThat(deadline.isMissed()).isFalse();
        after(6000);

        assertThat(deadline.orElse(deadline::forWork, () -> Duration.ZERO))
                .isEqualTo(Duration.ZERO);
        assertThat(deadline.isMissed()).isTrue();
        assertThat(deadline.orElse(() -> 1, () -> 2)).isEqualTo(2);
    }

    private Deadline deadline(boolean takesParts) {
        return Deadline.in(Duration.ofSeconds(5), takesParts, nanos::get);
    }

    private void after(long millis) {
        nanos.addAndGet(millis * 1_000_000);
    }
}
