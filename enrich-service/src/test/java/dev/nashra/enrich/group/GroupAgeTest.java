package dev.nashra.enrich.group;

import static dev.nashra.enrich.group.CopyStream.arrival;
import static dev.nashra.enrich.group.CopyStream.withdrawal;
import static dev.nashra.enrich.group.Groups.WINDOW_MICROS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.contract.Copy;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What becomes of a group whose lead is withdrawn, revised or too old. */
class GroupAgeTest {
    private static final long SEED = 20261123;

    private final Reports reports = new Reports(new Random(SEED));
    private final List<String> report = reports.report(200);
    private final Groups groups = new Groups();

    @Test
    void nameOfALeadTooOldStaysAndLaterArrivalsTakeIt() {
        accept("a", 0);
        accept("b", WINDOW_MICROS / 2);
        forgetBefore(WINDOW_MICROS / 2);
        assertThat(groups.store.place("a")).isNull();
        assertThat(groups.store.member("a")).isNull();

        Decision later = accept("c", WINDOW_MICROS * 5 / 4).getFirst();

        assertThat(later.group()).isEqualTo("a");
        assertThat(later.copy()).as("to the earliest still here").isNotNull();
        assertThat(later.copy().kind()).isEqualTo(Copy.Kind.EXACT);
        assertThat(groups.stored()).containsEntry("b", "a").containsEntry("c", "a");
    }

    @Test
    void nameStaysAfterARestartToo() {
        accept("a", 0);
        accept("b", WINDOW_MICROS / 2);
        forgetBefore(WINDOW_MICROS / 2);
        groups.restart();

        assertThat(accept("c", WINDOW_MICROS * 5 / 4).getFirst().group()).isEqualTo("a");
    }

    @Test
    void correctionAfterTheWindowIsNoNewReport() {
        accept("a", 0);
        accept("b", 1);
        accept("later", WINDOW_MICROS * 2);

        List<Decision> decisions = groups.accept(arrival("b", 2, 1, reports.report(200)));

        assertThat(decisions).extracting(Decision::outcome).containsExactly(Decision.Outcome.LATE);
        assertThat(groups.store.member("b")).as("nothing to compare with later ones").isNull();
    }

    @Test
    void groupOfALeadTooOldIsStillLeftByWhoSaysSomethingElse() {
        accept("a", 0);
        accept("b", WINDOW_MICROS / 2);
        accept("c", WINDOW_MICROS / 2 + 1);
        forgetBefore(WINDOW_MICROS / 2);

        groups.accept(arrival("b", 2, WINDOW_MICROS / 2, reports.report(200)));

        assertThat(groups.stored()).containsEntry("b", "b").containsEntry("c", "a");
    }

    @Test
    void olderOriginalThatComesLateTakesOverFromAFormerLead() {
        accept("m", WINDOW_MICROS / 4);
        accept("n", WINDOW_MICROS);
        forgetBefore(WINDOW_MICROS / 2);
        assertThat(groups.store.place("m")).isNull();

        accept("o", WINDOW_MICROS * 3 / 4);
        assertThat(groups.stored()).as("not older than the name").containsEntry("o", "m");
        accept("original", WINDOW_MICROS / 4 - 1);

        assertThat(groups.stored()).containsEntry("n", "original").containsEntry("o", "original");
    }

    @Test
    void withdrawnLeadGivesUpItsName() {
        accept("a", 0);
        accept("b", 10);
        groups.accept(withdrawal("a", 2, 0));

        assertThat(accept("c", 20).getFirst().group()).isEqualTo("b");
        assertThat(groups.store.followers("a")).isEmpty();
        assertThat(groups.store.followers("b")).containsExactly("c");
    }

    @Test
    void withdrawnLeadThatComesAgainLeadsAgain() {
        accept("a", 0);
        accept("b", 10);
        groups.accept(withdrawal("a", 2, 0));

        groups.accept(arrival("a", 3, 0, report));

        assertThat(groups.stored()).containsEntry("a", "a").containsEntry("b", "a");
    }

    @Test
    void revisedLeadThatIsStillACopyKeepsItsGroupAndSaysSo() {
        accept("a", 0);
        accept("b", 10);
        accept("c", 20);

        List<Decision> decisions = groups.accept(arrival("a", 2, 0, reports.edited(report, 0.05)));

        assertThat(decisions).extracting(Decision::id).containsExactly("a", "b", "c");
        assertThat(decisions).extracting(Decision::group).containsOnly("a");
        assertThat(decisions.get(1).copy().kind()).as("not exact now").isEqualTo(Copy.Kind.NEAR);
    }

    @Test
    void revisedLeadLeavesItsCopiesToTheNext() {
        accept("a", 0);
        accept("b", 10);
        accept("c", 20);

        groups.accept(arrival("a", 2, 0, reports.report(200)));

        assertThat(groups.stored())
                .containsEntry("a", "a")
                .containsEntry("b", "b")
                .containsEntry("c", "b");
        assertThat(accept("d", 30).getFirst().group()).isEqualTo("b");
    }

    @Test
    void revisionThatJoinsAnotherGroupTakesNobodyAlong() {
        List<String> another = reports.report(200);
        groups.accept(arrival("x", 1, 5, another));
        accept("a", 10);
        accept("b", 20);

        groups.accept(arrival("a", 2, 10, another));

        assertThat(groups.stored()).containsEntry("a", "x").containsEntry("b", "b");
    }

    @Test
    void forgettingIsSpreadOverManyArrivals() {
        for (int i = 0; i < 40; i++) {
            accept("copy-%02d".formatted(i), i);
        }

        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            groups.accept(arrival("late-" + i, 1, 2 * WINDOW_MICROS + i, reports.report(50)));
            left.add(groups.places().size() - i - 1);
        }

        assertThat(left).containsExactly(24, 8, 0, 0);
    }

    @Test
    void articleThatComesTooLateIsTakenInAndForgotten() {
        accept("new", 3 * WINDOW_MICROS);

        assertThat(accept("old", 0).getFirst().group()).isEqualTo("old");
        groups.accept(arrival("next", 1, 3 * WINDOW_MICROS + 1, reports.report(50)));

        assertThat(groups.stored()).containsOnlyKeys("new", "next");
    }

    @Test
    void whatIsTooLateIsKnownAfterARestartToo() {
        accept("new", 3 * WINDOW_MICROS);
        accept("old", 0);
        groups.restart();

        groups.accept(arrival("next", 1, 10, reports.report(50)));

        assertThat(groups.stored()).containsOnlyKeys("new", "next");
    }

    @Test
    void withdrawnThatComesAgainLaterIsNotForgottenWithWhatItWas() {
        // More than are forgotten at once, so that it is still in the queue when it comes again.
        for (int i = 0; i < 20; i++) {
            accept("0-%02d".formatted(i), 0);
        }
        accept("a", 0);
        groups.accept(withdrawal("a", 2, 0));
        groups.accept(arrival("a", 3, 2 * WINDOW_MICROS, report));

        groups.accept(arrival("next", 1, 2 * WINDOW_MICROS + 1, reports.report(50)));

        assertThat(groups.stored()).containsOnlyKeys("a", "next");
    }

    private List<Decision> accept(String id, long received) {
        return groups.accept(arrival(id, 1, received, report));
    }

    /** Lets an article of another report arrive so late that all before a time are forgotten. */
    private void forgetBefore(long received) {
        groups.accept(arrival("late", 1, received + WINDOW_MICROS, reports.report(50)));
    }
}
