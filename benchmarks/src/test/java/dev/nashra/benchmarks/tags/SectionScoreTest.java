package dev.nashra.benchmarks.tags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SectionScoreTest {
    @Test
    void averagesF1OverTheSectionsThatCount() {
        SectionScore score = new SectionScore(List.of("sport", "culture"));
        score.add("sport", "sport");
        score.add("sport", "other");
        score.add("culture", "culture");
        score.add("other", "culture");

        assertThat(score.precision("sport")).isEqualTo(1);
        assertThat(score.recall("sport")).isEqualTo(.5);
        assertThat(score.precision("culture")).isEqualTo(.5);
        assertThat(score.macroF1()).isCloseTo(2 / 3.0, within(1e-9));
    }

    @Test
    void aRowSaysWhatASectionWasTakenFor() {
        SectionScore score = new SectionScore(List.of("sport"));
        score.add("sport", "sport");
        score.add("sport", "other");

        assertThat(score.table().toString().lines().toList())
                .hasSize(2)
                .last()
                .asString()
                .matches("sport +2 +1.000 +0.500 +0.667 +1 +1");
    }
}
