package dev.nashra.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AvailabilityTest {
    private final Availability availability = new Availability();

    @Test
    void doorIsClosedUntilTheFirstProbe() {
        assertThat(availability.trouble()).contains("not reached yet");
        assertThat(availability.probeSucceeded(1)).isTrue();
        assertThat(availability.trouble()).isEmpty();
    }

    @Test
    void failedArticleClosesTheDoorAtOnce() {
        availability.probeSucceeded(1);

        assertThat(availability.articleFailed("timeout", 10)).isTrue();
        assertThat(availability.trouble()).contains("timeout");
        assertThat(availability.articleFailed("timeout", 11)).as("news").isFalse();
    }

    @Test
    void probeThatBeganBeforeTheFailureProvesNothing() {
        availability.probeSucceeded(1);
        availability.articleFailed("timeout", 10);

        assertThat(availability.probeSucceeded(9)).isFalse();
        assertThat(availability.trouble()).isPresent();
        assertThat(availability.probeSucceeded(11)).isTrue();
        assertThat(availability.trouble()).isEmpty();
    }

    @Test
    void twoFailedProbesInARowCloseTheDoor() {
        availability.probeSucceeded(1);

        assertThat(availability.probeFailed("silence")).isFalse();
        assertThat(availability.trouble()).isEmpty();
        availability.probeSucceeded(2);
        availability.probeFailed("silence");
        assertThat(availability.trouble()).isEmpty();
        assertThat(availability.probeFailed("silence")).isTrue();
        assertThat(availability.trouble()).contains("silence");
    }
}
