package dev.nashra.enrich.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.enrich.group.Decision.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds of the groups of any stream of originals, copies, revisions and withdrawals. */
class GroupAssignerPropertyTest {
    private static final long SEED = 20261123;
    private static final int STREAMS = 2;

    @Test
    void partitionDoesNotDependOnTheOrderOfArrival() {
        Random random = new Random(SEED);
        for (int stream = 0; stream < STREAMS; stream++) {
            List<Arrival> arrivals = CopyStream.of(random, Groups.WINDOW_MICROS);
            Groups inOrder = new Groups();
            inOrder.acceptAll(arrivals);
            assertThat(inOrder.partition()).anyMatch(group -> group.size() > 3);

            for (int round = 0; round < 4; round++) {
                Groups shuffled = new Groups();
                shuffled.acceptAll(CopyStream.shuffled(arrivals, random));

                String about = about(stream, round);
                assertThat(shuffled.partition()).as(about).isEqualTo(inOrder.partition());
            }
        }
    }

    @Test
    void groupIsNamedAfterItsEarliestMember() {
        forEachPrefix(
                Groups.WINDOW_MICROS,
                (groups, about) ->
                        assertThat(groups.earliest())
                                .as(about)
                                .allSatisfy((name, id) -> assertThat(id).isEqualTo(name)));
    }

    @Test
    void nameOutlivesOnlyALeadThatLeftByAge() {
        forEachPrefix(
                4 * Groups.WINDOW_MICROS,
                (groups, about) -> {
                    Map<String, String> earliest = groups.earliest();
                    assertThat(earliest.keySet()).as(about).noneMatch(groups.withdrawn::contains);
                    earliest.keySet().removeIf(name -> groups.store.place(name) == null);
                    assertThat(earliest)
                            .as(about)
                            .allSatisfy((name, id) -> assertThat(id).isEqualTo(name));
                });
    }

    @Test
    void lastDecisionOfEachArticleIsItsPlace() {
        for (long spread : new long[] {Groups.WINDOW_MICROS, 4 * Groups.WINDOW_MICROS}) {
            forEachPrefix(
                    spread,
                    (groups, about) -> {
                        groups.decided.keySet().retainAll(groups.stored().keySet());
                        assertThat(groups.decided).as(about).isEqualTo(groups.stored());
                        groups.assertFollowersAgree(about);
                    });
        }
    }

    @Test
    void everythingIsForgottenOnceEnoughTimeHasPassed() {
        Random random = new Random(SEED);
        List<Arrival> arrivals = CopyStream.of(random, 2 * Groups.WINDOW_MICROS);
        Groups groups = new Groups();
        groups.acceptAll(arrivals);
        Reports reports = new Reports(random);
        List<String> late = new ArrayList<>();
        for (int i = 0; i < arrivals.size() / 16 + 2; i++) {
            late.add("late-" + i);
            long received = 4 * Groups.WINDOW_MICROS + i;
            groups.accept(CopyStream.arrival("late-" + i, 1, received, reports.report(50)));
        }

        List<String> members = new ArrayList<>();
        groups.store.forEachMember(member -> members.add(member.id()));
        assertThat(members).containsExactlyInAnyOrderElementsOf(late);
        assertThat(groups.stored().keySet()).containsExactlyInAnyOrderElementsOf(late);
        groups.assertFollowersAgree("seed " + SEED);
    }

    @Test
    void ownDecisionComesFirstAndNobodyIsToldTwice() {
        Random random = new Random(SEED);
        Groups groups = new Groups();
        for (Arrival arrival : CopyStream.of(random, Groups.WINDOW_MICROS)) {
            Map<String, String> before = Map.copyOf(groups.stored());

            List<Decision> decisions = groups.accept(arrival);

            String about = "seed " + SEED + ", " + arrival.id();
            assertThat(decisions).extracting(Decision::id).as(about).doesNotHaveDuplicates();
            assertThat(decisions.getFirst().id()).as(about).isEqualTo(arrival.id());
            assertThat(decisions.stream().skip(1))
                    .as(about)
                    .allMatch(d -> d.outcome() == Outcome.MOVED)
                    // Those that follow the arrival are told what it says now.
                    .allMatch(
                            d ->
                                    d.group().equals(arrival.id())
                                            || !d.group().equals(before.get(d.id())));
        }
    }

    private interface Check {
        void check(Groups groups, String about);
    }

    private static void forEachPrefix(long spread, Check check) {
        Random random = new Random(SEED);
        for (int stream = 0; stream < STREAMS; stream++) {
            Groups groups = new Groups();
            List<Arrival> arrivals = CopyStream.of(random, spread);
            if (stream > 0) {
                arrivals = CopyStream.shuffled(arrivals, random);
            }
            for (int i = 0; i < arrivals.size(); i++) {
                groups.accept(arrivals.get(i));
                check.check(groups, about(stream, i));
            }
        }
    }

    private static String about(int stream, int step) {
        return "seed " + SEED + ", stream " + stream + ", step " + step;
    }
}
