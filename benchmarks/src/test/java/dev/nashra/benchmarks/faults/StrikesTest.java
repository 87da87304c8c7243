package dev.nashra.benchmarks.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StrikesTest {
    private static final Strike RESETS = new Strike(Fault.RESET, 2, 2, true);
    private static final Strike STALL = new Strike(Fault.STALL, 3, 1, true);

    @Test
    void befallTheirRequestsOneFaultAfterTheOther() {
        Strikes strikes = new Strikes(List.of(RESETS, STALL), () -> false);

        List<Strike> seen = new ArrayList<>();
        IntStream.range(0, 5).forEach(i -> seen.add(strikes.next()));

        assertThat(seen).containsExactly(null, RESETS, RESETS, STALL, null);
        assertThat(strikes.areOver()).isTrue();
        assertThat(strikes.struck()).containsExactly(Fault.RESET, Fault.STALL);
    }

    @Test
    void waitForTheMachineToComeBack() {
        AtomicBoolean isBusy = new AtomicBoolean(true);
        Strikes strikes = new Strikes(List.of(new Strike(Fault.BUSY, 1, 1, false)), isBusy::get);

        assertThat(strikes.next()).isNull();
        assertThat(strikes.areOver()).isFalse();
        isBusy.set(false);
        assertThat(strikes.next()).isNotNull();
        assertThat(strikes.areOver()).isTrue();
    }

    @Test
    void areDrawnDifferentAndInOrder() {
        List<Strike> drawn = Strike.draw(new Random(3), Fault.values().length, 12);

        assertThat(drawn)
                .extracting(Strike::fault)
                .containsExactlyInAnyOrder(Fault.values())
                .doesNotHaveDuplicates();
        assertThat(drawn).extracting(Strike::at).isSorted().allMatch(at -> at >= 2 && at <= 12);
        assertThat(drawn)
                .filteredOn(strike -> strike.fault().isOfMachine())
                .allMatch(strike -> strike.requests() == 1);
        assertThat(Strike.draw(new Random(3), Fault.values().length, 12)).isEqualTo(drawn);
    }
}
