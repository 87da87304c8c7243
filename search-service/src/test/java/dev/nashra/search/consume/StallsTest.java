package dev.nashra.search.consume;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StallsTest {
    private Instant now = Instant.parse("2026-11-02T12:00:00Z");
    private final List<String> warnings = new ArrayList<>();
    private final Stalls stalls = new Stalls(() -> now, warnings::add);

    @Test
    void tellsHowLongTheLongestHasWaitedAndWhy() {
        stalls.failed("one", "unreachable");
        pass(20);
        stalls.failed("two", "cluster_block_exception");
        stalls.failed("one", "index_closed_exception");
        pass(10);

        assertThat(stalls.seconds()).isEqualTo(30);
        assertThat(stalls.longest())
                .contains(new Stall(now.minusSeconds(30), "index_closed_exception"));

        stalls.over("one");

        assertThat(stalls.seconds()).isEqualTo(10);
        stalls.over("two");
        assertThat(stalls.seconds()).isZero();
    }

    @Test
    void warnsAtOnceAndThenOnceAMinute() {
        for (int i = 0; i < 240; i++) {
            stalls.failed("one", "unreachable");
            pass(1);
        }

        assertThat(warnings).hasSize(4);
        assertThat(warnings.getLast()).contains("unreachable").contains("180 s");
    }

    @Test
    void doesNotWarnMoreOftenForComingAndGoing() {
        for (int i = 0; i < 59; i++) {
            stalls.failed(i, "es_rejected_execution_exception");
            stalls.over(i);
            pass(1);
        }

        assertThat(warnings).hasSize(1);
    }

    private void pass(int seconds) {
        now = now.plusSeconds(seconds);
    }
}
