package dev.nashra.enrich.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.nashra.contract.Copy;
import dev.nashra.copies.fingerprint.Fingerprinter;
import dev.nashra.enrich.group.Decision.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GroupAssignerTest {
    private static final long SEED = 20261123;
    private static final Duration WINDOW = Duration.ofHours(72);

    private final Reports reports = new Reports(new Random(SEED));
    private final GroupAssigner assigner = new GroupAssigner(new InMemoryGroupStore(), WINDOW);

    @Test
    void firstOfItsReportFoundsAGroup() {
        Decision decision = accept("a", 1, 100, reports.report(200)).getFirst();

        assertThat(decision.group()).isEqualTo("a");
        assertThat(decision.copy()).isNull();
        assertThat(decision.outcome()).isEqualTo(Outcome.FOUNDED);
    }

    @Test
    void copyJoinsAndSaysHowAlikeItIs() {
        List<String> report = reports.report(200);
        accept("a", 1, 100, report);

        Decision exact = accept("b", 1, 101, report).getFirst();
        Decision excerpt = accept("c", 1, 102, report.subList(0, 80)).getFirst();
        Decision near = accept("d", 1, 103, reports.edited(report, 0.05)).getFirst();

        assertThat(List.of(exact, excerpt, near)).allMatch(d -> d.group().equals("a"));
        assertThat(exact.copy()).isEqualTo(new Copy(Copy.Kind.EXACT, 1, 1));
        assertThat(excerpt.copy().kind()).isEqualTo(Copy.Kind.EXCERPT);
        assertThat(excerpt.copy().containment()).isEqualTo(1);
        assertThat(near.copy().kind()).isEqualTo(Copy.Kind.NEAR);
    }

    @Test
    void pageWithAnotherReportAppendedIsNoCopyOfThatReport() {
        List<String> appended = reports.report(200);
        accept("a", 1, 100, appended);
        List<String> page = new ArrayList<>(reports.report(150));
        page.addAll(appended);

        Decision decision = accept("b", 1, 101, page).getFirst();

        assertThat(decision.group()).isEqualTo("b");
    }

    @Test
    void followUpThatRepeatsTheBackgroundIsNoCopy() {
        List<String> report = reports.report(200);
        accept("a", 1, 100, report);
        List<String> followUp = new ArrayList<>(reports.report(120));
        followUp.addAll(report.subList(130, 200));

        Decision decision = accept("b", 1, 101, followUp).getFirst();

        assertThat(decision.group()).isEqualTo("b");
    }

    @Test
    void lateOlderOriginalTakesOverTheGroup() {
        List<String> report = reports.report(200);
        accept("b", 1, 200, report);
        accept("c", 1, 300, report);

        List<Decision> decisions = accept("a", 1, 100, report);

        assertThat(decisions)
                .extracting(Decision::id, Decision::group, Decision::outcome)
                .containsExactly(
                        tuple("a", "a", Outcome.FOUNDED),
                        tuple("b", "a", Outcome.MOVED),
                        tuple("c", "a", Outcome.MOVED));
    }

    @Test
    void revisionThatIsNoCopyAnyMoreLeavesAndItsCopiesStayTogether() {
        List<String> report = reports.report(200);
        accept("a", 1, 100, report);
        accept("b", 1, 200, report);
        accept("c", 1, 300, report);

        List<Decision> decisions = accept("a", 2, 100, reports.report(200));

        assertThat(decisions)
                .extracting(Decision::id, Decision::group)
                .containsExactly(tuple("a", "a"), tuple("b", "b"), tuple("c", "b"));
    }

    @Test
    void revisionThatIsKnownChangesNothing() {
        List<String> report = reports.report(200);
        accept("a", 2, 100, report);

        assertThat(accept("a", 2, 100, report)).isEmpty();
        assertThat(accept("a", 1, 100, report)).isEmpty();
    }

    @Test
    void withdrawnLeadPassesTheGroupOn() {
        List<String> report = reports.report(200);
        accept("a", 1, 100, report);
        accept("b", 1, 200, report);
        accept("c", 1, 300, report);

        List<Decision> decisions = assigner.accept(new Arrival("a", "s", 2, 100, null));

        assertThat(decisions)
                .extracting(Decision::id, Decision::group, Decision::outcome)
                .containsExactly(
                        tuple("a", "a", Outcome.LEFT),
                        tuple("b", "b", Outcome.MOVED),
                        tuple("c", "b", Outcome.MOVED));
    }

    @Test
    void sameTextAfterTheWindowIsANewReport() {
        List<String> report = reports.report(200);
        accept("a", 1, 0, report);

        Decision decision = accept("b", 1, WINDOW.toNanos() / 1_000 + 1, report).getFirst();

        assertThat(decision.group()).isEqualTo("b");
    }

    @Test
    void hundredthCopyStillFindsTheGroup() {
        List<String> report = reports.report(200);
        for (int i = 0; i < 100; i++) {
            accept("copy-%03d".formatted(i), 1, 100 + i, report);
        }

        Decision decision = accept("last", 1, 300, report).getFirst();

        assertThat(decision.group()).isEqualTo("copy-000");
    }

    @Test
    void groupsDoNotDependOnTheOrderOfArrival() {
        List<Arrival> arrivals = streamOfCopies(60);
        Map<String, String> inOrder = groupsOf(arrivals);
        Random random = new Random(SEED);

        for (int round = 0; round < 20; round++) {
            Collections.shuffle(arrivals, random);

            assertThat(groupsOf(arrivals)).as("seed %d, round %d", SEED, round).isEqualTo(inOrder);
        }
    }

    private List<Arrival> streamOfCopies(int originals) {
        List<Arrival> arrivals = new ArrayList<>();
        for (int i = 0; i < originals; i++) {
            List<String> report = reports.report(120);
            arrivals.add(arrival("%02d-0".formatted(i), 1, 1_000 + i * 10L, report));
            for (int copy = 1; copy <= i % 4; copy++) {
                List<String> text =
                        copy == 2 ? report.subList(0, 70) : reports.edited(report, 0.08);
                arrivals.add(
                        arrival("%02d-%d".formatted(i, copy), 1, 1_000 + i * 10L + copy, text));
            }
        }
        return arrivals;
    }

    private static Map<String, String> groupsOf(List<Arrival> arrivals) {
        GroupAssigner assigner = new GroupAssigner(new InMemoryGroupStore(), WINDOW);
        Map<String, String> groups = new HashMap<>();
        for (Arrival arrival : arrivals) {
            assigner.accept(arrival).forEach(d -> groups.put(d.id(), d.group()));
        }
        return groups;
    }

    private List<Decision> accept(String id, int revision, long received, List<String> report) {
        return assigner.accept(arrival(id, revision, received, report));
    }

    private static Arrival arrival(String id, int revision, long received, List<String> report) {
        return new Arrival(
                id, "s", revision, received, Fingerprinter.of("en", null, Reports.text(report)));
    }
}
