package dev.nashra.benchmarks.fit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.copies.verify.Feature;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LabelsOfBulletinsTest {
    private static final String BULLETIN = "حالة الطقس المتوقعة اليوم";
    private static final String OTHER = "افتتاح الميناء";
    private static final Duration HALF_A_DAY = Duration.ofHours(12);

    @Test
    void bulletinsOfTwoDaysAreNoCopiesHoweverAlike() {
        assertThat(Pair.of(BULLETIN, "two", HALF_A_DAY, Pair.LATER_STORM).similarity())
                .isBetween(0.7, 0.85);

        Example pair = label(BULLETIN, "two", HALF_A_DAY.plusSeconds(60), Pair.LATER_STORM);

        assertThat(pair).isNotNull();
        assertThat(pair.isCopy()).isFalse();
        assertThat(pair.weight()).isEqualTo(1);
        assertThat(pair.value(Feature.DAYS_APART.ordinal())).isPositive();
        assertThat(label(BULLETIN, "two", HALF_A_DAY, Pair.LATER_STORM)).isNull();
        assertThat(label(BULLETIN, "two", Duration.ofDays(1), Pair.STORM)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "الأرصاد تغرم 5 منشآت",
                "الأرصاد: تغريم شركة",
                "الأرصاد توقف منشأة",
                "طقس غير مستقرة أجواؤه",
                "الأرصاد: حالة عدم استقرار"
            })
    void newsOfTheWeatherIsNoBulletin(String headline) {
        Example pair = label(headline, "two", Duration.ofDays(1), Pair.LATER_STORM);

        assertThat(pair).isNotNull();
        assertThat(pair.isCopy()).isTrue();
    }

    @Test
    void whatAnotherPaperPrintsTheNextDayIsACopy() {
        Example pair = label(OTHER, "two", Duration.ofHours(36), Pair.LATER_STORM);

        assertThat(pair).isNotNull();
        assertThat(pair.isCopy()).isTrue();
        assertThat(pair.weight()).isEqualTo(1);
        assertThat(pair.value(Feature.DAYS_APART.ordinal())).isPositive();
        assertThat(label(OTHER, "two", Duration.ofHours(8), Pair.LATER_STORM)).isNotNull();
        assertThat(label(OTHER, "two", Duration.ofMinutes(8 * 60 - 1), Pair.LATER_STORM)).isNull();
        assertThat(label(OTHER, "two", Duration.ofMinutes(36 * 60 + 1), Pair.LATER_STORM)).isNull();
        assertThat(label(OTHER, "two", Duration.ofDays(1), Pair.REPAIRS)).isNull();
        assertThat(label(OTHER, "one", Duration.ofDays(1), Pair.LATER_STORM)).isNull();
    }

    @Test
    void withoutATimeNothingIsKnown() {
        Text dated = Pair.text("a", "one", BULLETIN, Instant.EPOCH, Pair.STORM);
        Text undated = Pair.text("b", "two", BULLETIN, null, Pair.STORM);

        assertThat(new Pair(dated, undated).labelledBy(new LabelsOfBulletins())).isNull();
    }

    private static @Nullable Example label(
            String headline, String otherSource, Duration later, String body) {
        return Pair.of(headline, otherSource, later, body).labelledBy(new LabelsOfBulletins());
    }
}
