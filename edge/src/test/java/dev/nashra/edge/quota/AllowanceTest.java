package dev.nashra.edge.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class AllowanceTest {
    private static final Instant EVENING = Instant.parse("2026-11-02T23:59:30.500Z");

    private long nanos = 7;
    private Instant now = EVENING;

    @Test
    void withoutLimitsThereIsNothingToCount() {
        Allowance allowance = allowance(OptionalInt.empty(), OptionalLong.empty());

        for (int i = 0; i < 100; i++) {
            assertThat(allowance.request()).isEmpty();
            assertThat(allowance.article()).contains(Reservation.FREE);
        }
        assertThat(allowance.policy()).isEmpty();
        assertThat(allowance.left()).isEmpty();
    }

    @Test
    void headersSayWhatMayBeDoneAndWhatIsLeft() {
        Allowance allowance = allowance(OptionalInt.of(100), OptionalLong.of(50_000));

        allowance.request();
        allowance.article();

        assertThat(allowance.policy()).contains("\"burst\";q=100;w=1, \"day\";q=50000;w=86400");
        assertThat(allowance.left()).contains("\"burst\";r=99;t=1, \"day\";r=49999;t=30");
    }

    @Test
    void headersSpeakOnlyOfLimitsThatThereAre() {
        assertThat(allowance(OptionalInt.empty(), OptionalLong.of(5)).policy())
                .contains("\"day\";q=5;w=86400");
        assertThat(allowance(OptionalInt.of(5), OptionalLong.empty()).left())
                .contains("\"burst\";r=5;t=0");
    }

    @Test
    void requestBeyondTheRateIsToldToWait() {
        Allowance allowance = allowance(OptionalInt.of(1), OptionalLong.empty());
        allowance.request();

        assertThat(allowance.request()).contains(Duration.ofSeconds(1));
        nanos += 1_000_000_000L;
        assertThat(allowance.request()).isEmpty();
    }

    @Test
    void articlesOfADayEndAndBeginAgainAtMidnightUtc() {
        Allowance allowance = allowance(OptionalInt.empty(), OptionalLong.of(2));
        allowance.article().orElseThrow();
        allowance.article().orElseThrow();

        assertThat(allowance.article()).isEmpty();
        assertThat(allowance.untilTomorrow()).isEqualTo(Duration.ofSeconds(30));
        now = EVENING.plusMillis(29_499);
        assertThat(allowance.article()).isEmpty();
        now = EVENING.plusMillis(29_500);
        assertThat(allowance.article()).isPresent();
        assertThat(allowance.left()).contains("\"day\";r=1;t=86400");
    }

    @Test
    void articleThatWasNotAcceptedDoesNotCount() {
        Allowance allowance = allowance(OptionalInt.empty(), OptionalLong.of(1));

        allowance.article().orElseThrow().putBack();

        assertThat(allowance.article()).isPresent();
        assertThat(allowance.article()).isEmpty();
    }

    @Test
    void placeOfYesterdayIsNotPutBackToToday() {
        Allowance allowance = allowance(OptionalInt.empty(), OptionalLong.of(1));
        Reservation late = allowance.article().orElseThrow();
        now = EVENING.plusSeconds(60);
        allowance.article().orElseThrow();

        late.putBack();

        assertThat(allowance.article()).isEmpty();
    }

    @Test
    void clockSetBackGivesNothingAway() {
        Allowance allowance = allowance(OptionalInt.empty(), OptionalLong.of(1));
        allowance.article().orElseThrow();

        now = EVENING.minusSeconds(86_400);

        assertThat(allowance.article()).isEmpty();
        now = EVENING;
        assertThat(allowance.article()).isEmpty();
    }

    @Test
    void otherLimitsCountOnWithWhatWasCounted() {
        Allowance allowance = allowance(OptionalInt.of(2), OptionalLong.of(2));
        allowance.article().orElseThrow();
        allowance.request();
        allowance.request();

        Allowance less = allowance.under(new KeyLimits(OptionalInt.of(3), OptionalLong.of(1)));

        assertThat(less.article()).isEmpty();
        assertThat(less.request()).isPresent();
        assertThat(allowance.under(new KeyLimits(OptionalInt.of(2), OptionalLong.of(2))))
                .isSameAs(allowance);
    }

    private Allowance allowance(OptionalInt requests, OptionalLong articles) {
        return new Allowance(new KeyLimits(requests, articles), () -> nanos, () -> now);
    }
}
