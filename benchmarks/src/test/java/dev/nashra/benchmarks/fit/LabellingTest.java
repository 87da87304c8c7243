package dev.nashra.benchmarks.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nashra.benchmarks.fit.Example.Half;
import dev.nashra.copies.fingerprint.Fingerprint;
import dev.nashra.copies.fingerprint.Fingerprinter;
import dev.nashra.copies.verify.Likeness;
import dev.nashra.copies.verify.Verifier;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LabellingTest {
    private static final Instant MONDAY = Instant.parse("2026-11-02T12:00:00Z");
    private static final Fingerprint STORM =
            Fingerprinter.of(
                    "en",
                    null,
                    "The harbour of Port Selim opened again on Monday after nine days of storms,"
                            + " officials said while forty ships waited outside the breakwater.");
    private static final Fingerprint FISH =
            Fingerprinter.of(
                    "en", null, "Prices of fish in the old market rose by a third this week.");
    private static final Likeness SAME = Verifier.compare(STORM, STORM);
    private static final Likeness OTHER = Verifier.compare(STORM, FISH);

    @Test
    void textsOfOneGroupAreCopies() {
        LabelsByGroup labels = new LabelsByGroup();

        Example copies = labels.label(grouped("a", "g", false), grouped("b", "g", true), SAME);
        Example others = labels.label(grouped("a", "g", false), grouped("b", "h", false), SAME);

        assertThat(copies.isCopy()).isTrue();
        assertThat(copies.weight()).isEqualTo(1);
        assertThat(copies.half()).isIn(Half.FIRST, Half.SECOND);
        assertThat(others.isCopy()).isFalse();
    }

    @Test
    void copiesThatShareNothingHardlyCount() {
        LabelsByGroup labels = new LabelsByGroup();

        Example copies = labels.label(grouped("a", "g", false), grouped("b", "g", false), OTHER);
        Example others = labels.label(grouped("a", "g", false), grouped("b", "h", false), OTHER);

        assertThat(copies.isCopy()).isTrue();
        assertThat(copies.weight()).isCloseTo(0.03, within(1e-9));
        assertThat(others.weight()).isEqualTo(1);
    }

    @Test
    void twoTemplatesCountMore() {
        Example pair =
                new LabelsByGroup().label(grouped("a", "g", true), grouped("b", "h", true), SAME);

        assertThat(pair.weight()).isEqualTo(8);
    }

    @Test
    void groupsAreHalved() {
        LabelsByGroup labels = new LabelsByGroup();
        long first =
                IntStream.range(0, 1_000)
                        .mapToObj(i -> grouped("a", "g" + i, false))
                        .filter(text -> labels.label(text, text, SAME).half() == Half.FIRST)
                        .count();
        long across =
                IntStream.range(0, 1_000)
                        .mapToObj(
                                i ->
                                        labels.label(
                                                grouped("a", "g" + i, false),
                                                grouped("b", "h" + i, false),
                                                OTHER))
                        .filter(example -> example.half() == Half.ACROSS)
                        .count();

        assertThat(first).isBetween(400L, 600L);
        assertThat(across).isBetween(400L, 600L);
    }

    @Test
    void ofPairsThatShareNothingATwentiethIsDrawn() {
        long drawn =
                IntStream.range(0, 2_000)
                        .filter(i -> byDate("a" + i, "b", OTHER) != null)
                        .filter(i -> byDate("b", "a" + i, OTHER) != null)
                        .count();

        assertThat(drawn).isBetween(70L, 130L);
    }

    private static @Nullable Example byDate(String one, String other, Likeness likeness) {
        return new LabelsByDate()
                .label(dated(one, MONDAY), dated(other, MONDAY.plus(Duration.ofDays(4))), likeness);
    }

    private static Text grouped(String id, String group, boolean isTemplate) {
        return Text.of(id, "en", null, STORM, group, isTemplate, null);
    }

    private static Text dated(String id, Instant published) {
        return Text.of(id, "en", null, STORM, null, false, published);
    }
}
