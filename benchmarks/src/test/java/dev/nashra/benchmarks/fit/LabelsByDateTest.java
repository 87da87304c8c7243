package dev.nashra.benchmarks.fit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.benchmarks.fit.Example.Half;
import dev.nashra.copies.verify.Feature;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class LabelsByDateTest {
    private static final Duration DAY_AND_A_HALF = Duration.ofHours(36);
    private static final Duration TWO_AND_A_HALF = Duration.ofHours(60);

    @Test
    void whatIsAlikeAndOfOneDayIsACopy() {
        Example pair = label("two", DAY_AND_A_HALF, Pair.STORM);

        assertThat(pair).isNotNull();
        assertThat(pair.isCopy()).isTrue();
        assertThat(pair.weight()).isEqualTo(0.3);
        assertThat(pair.half()).isEqualTo(Half.NONE);
        assertThat(label("two", DAY_AND_A_HALF.plusSeconds(1), Pair.STORM)).isNull();
        assertThat(label("two", Duration.ofDays(9), Pair.STORM)).isNull();
    }

    @Test
    void whatIsLessAlikeAndDaysApartIsNone() {
        Example pair = label("two", TWO_AND_A_HALF.negated(), Pair.REPAIRS);

        assertThat(pair).isNotNull();
        assertThat(pair.isCopy()).isFalse();
        assertThat(label("two", TWO_AND_A_HALF.minusSeconds(1), Pair.REPAIRS)).isNull();
        assertThat(label("two", Duration.ofHours(1), Pair.REPAIRS)).isNull();
    }

    @Test
    void onePublisherCopiesHimselfOnlyWhereTextsAreNearlyEqual() {
        assertThat(Pair.of("Port", "one", Duration.ZERO, Pair.LATER_STORM).similarity())
                .isBetween(0.7, 0.9);

        assertThat(label("two", Duration.ZERO, Pair.LATER_STORM)).isNotNull();
        assertThat(label("one", Duration.ZERO, Pair.LATER_STORM)).isNull();
        assertThat(label("one", Duration.ZERO, Pair.STORM)).isNotNull();
    }

    @Test
    void theLabelIsNotLearntByTheTimeThatItIsMadeFrom() {
        Pair pair = Pair.of("Port", "two", TWO_AND_A_HALF, Pair.REPAIRS);

        Example example = pair.labelledBy(new LabelsByDate());

        assertThat(example).isNotNull();
        assertThat(example.value(Feature.DAYS_APART.ordinal())).isZero();
        assertThat(example.value(Feature.SIMILARITY.ordinal())).isPositive();
    }

    @Test
    void withoutATimeNothingIsKnown() {
        Text dated = Pair.text("a", "one", "Port", Instant.EPOCH, Pair.STORM);
        Text undated = Pair.text("b", "two", "Port", null, Pair.STORM);

        assertThat(new Pair(dated, undated).labelledBy(new LabelsByDate())).isNull();
    }

    private static @Nullable Example label(String otherSource, Duration later, String body) {
        return Pair.of("Port", otherSource, later, body).labelledBy(new LabelsByDate());
    }
}
