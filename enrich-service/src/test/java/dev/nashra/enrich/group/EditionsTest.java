package dev.nashra.enrich.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.copies.fingerprint.Origin;
import dev.nashra.enrich.group.Linkage.Pair;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditionsTest {
    private static final Instant MONDAY = Instant.parse("2026-11-02T06:00:00Z");
    private static final Duration DAY = Duration.ofHours(24);

    @Test
    void twoDaysInTwoPapersEachAreTwo() {
        assertThat(clusters(DAY, "a", "b", "a", "b", 7, 7, 2)).containsExactly(0, 0, 2, 2);
    }

    @Test
    void withinHalfADayItIsAnEditedCopy() {
        assertThat(clusters(Duration.ofHours(11), "a", "b", "a", "b", 7, 7, 2)).containsOnly(0);
        assertThat(clusters(Duration.ofHours(12), "a", "b", "a", "b", 7, 7, 2))
                .containsExactly(0, 0, 2, 2);
    }

    @Test
    void bothMustBeAsOneWithinAndNotAcross() {
        assertThat(clusters(DAY, "a", "b", "a", "b", 7, 5.5f, 2)).containsOnly(0);
        assertThat(clusters(DAY, "a", "b", "a", "b", 7, 7, 3.5f)).containsOnly(0);
    }

    @Test
    void onePublisherIsNoWitness() {
        assertThat(clusters(DAY, "a", "b", "a", "a", 7, 7, 2)).containsOnly(0);
    }

    @Test
    void nothingIsToldByTimesThatNobodyKnows() {
        List<Origin> unknown =
                List.of(
                        Origin.of("a", MONDAY),
                        Origin.of("b", null),
                        Origin.of("a", MONDAY.plus(DAY)),
                        Origin.of("b", MONDAY.plus(DAY)));
        assertThat(Linkage.clusters(unknown, pairs(7, 7, 2))).containsOnly(0);
    }

    private static int[] clusters(
            Duration later,
            String one,
            String two,
            String three,
            String four,
            float first,
            float second,
            float across) {
        List<Origin> origins =
                List.of(
                        Origin.of(one, MONDAY),
                        Origin.of(two, MONDAY),
                        Origin.of(three, MONDAY.plus(later)),
                        Origin.of(four, MONDAY.plus(later)));
        return Linkage.clusters(origins, pairs(first, second, across));
    }

    private static List<Pair> pairs(float first, float second, float across) {
        List<Pair> pairs = new ArrayList<>();
        pairs.add(new Pair(0, 1, first));
        pairs.add(new Pair(2, 3, second));
        for (int a = 0; a < 2; a++) {
            for (int b = 2; b < 4; b++) {
                pairs.add(new Pair(a, b, across));
            }
        }
        return pairs;
    }
}
