package dev.nashra.ingest.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdmissionTest {
    private static final int MEBIBYTE = 1024 * 1024;
    private final Admission admission = new Admission(4 * MEBIBYTE, Duration.ZERO);

    @Test
    void noMoreIsAdmittedThanThereIsRoomFor() throws InterruptedException {
        Optional<Admission.Place> first = admission.enter(3 * MEBIBYTE);

        assertThat(first).isPresent();
        assertThat(admission.enter(2 * MEBIBYTE)).isEmpty();
        assertThat(admission.inUse()).isBetween(3L * MEBIBYTE, 4L * MEBIBYTE);
        first.get().close();
        assertThat(admission.enter(2 * MEBIBYTE)).isPresent();
    }

    @Test
    void numberOfCallsIsBoundedWhateverTheirLength() throws InterruptedException {
        int calls = 0;
        while (admission.enter(0).isPresent()) {
            calls++;
        }

        assertThat(calls).isEqualTo(256);
    }

    @Test
    void bodyLongerThanTheRoomIsAdmittedAlone() throws InterruptedException {
        assertThat(admission.enter(100L * MEBIBYTE)).isPresent();
        assertThat(admission.enter(0)).isEmpty();
    }
}
