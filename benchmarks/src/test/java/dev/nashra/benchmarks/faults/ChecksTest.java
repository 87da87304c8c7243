package dev.nashra.benchmarks.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nashra.benchmarks.faults.Announcements.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** Each promise, broken once: the checker has to notice. */
class ChecksTest {
    private static final TopicPartition AT = new TopicPartition("t", 3);
    private static final Revision OLD = new Revision("a", 5, "old", false);
    private static final Revision NEW = new Revision("a", 8, "new", false);
    private static final Revision GONE = new Revision("b", 9, "gone", true);
    private static final Found FOUND_NEW = found("m1", NEW, "new", "body");
    private static final Found FOUND_GONE = found("m2", GONE);

    private final Ledger ledger = ledger(OLD, NEW, GONE);

    @Test
    void takesWhatIsAsWritten() {
        IndexCheck check = new IndexCheck(ledger, List.of(FOUND_NEW, FOUND_GONE));
        check.putAside(List.of("broken"));

        assertThat(List.of(check.lost(), check.doubled(), check.stale())).containsOnly(0);
    }

    @Test
    void noticesWhatIsLost() {
        IndexCheck check = new IndexCheck(ledger, List.of(FOUND_NEW));
        check.putAside(List.of());

        assertThat(check.lost()).isEqualTo(2);
    }

    @Test
    void noticesWhatIsDoubledOrInvented() {
        Found elsewhere = found("m2", NEW, "new");
        Found invented = found("m1", new Revision("c", 1, "c", false), "c");

        IndexCheck check =
                new IndexCheck(ledger, List.of(FOUND_NEW, elsewhere, FOUND_GONE, invented));
        check.putAside(List.of("broken", "broken"));

        assertThat(check.doubled()).isEqualTo(3);
        assertThat(check.lost()).isZero();
    }

    @Test
    void noticesWhatIsStaleOrStillThere() {
        Found old = found("m1", OLD, "old");
        Found ofOtherText = found("m1", NEW, "old");
        Found ofOtherVersion = new Found("m1", "a", 2, 8, false, List.of("new"));
        Found withText = found("m2", GONE, "gone");

        assertThat(new IndexCheck(ledger, List.of(old, FOUND_GONE)).stale()).isEqualTo(1);
        assertThat(new IndexCheck(ledger, List.of(ofOtherText, FOUND_GONE)).stale()).isEqualTo(1);
        assertThat(new IndexCheck(ledger, List.of(ofOtherVersion, withText)).stale()).isEqualTo(2);
    }

    @Test
    void takesWhatIsAnnouncedOnce() {
        List<Said> said =
                List.of(said(OLD), said(NEW), said(GONE), said(new Revision("x", 1, "", false)));

        Announcements check = new Announcements(ledger, said);

        assertThat(check.unsaid()).isZero();
        assertThat(check.repeated()).isZero();
    }

    @Test
    void noticesWhatIsNotAnnouncedOrNotLastOrTwice() {
        assertThat(new Announcements(ledger, List.of(said(NEW))).unsaid()).isEqualTo(1);
        assertThat(new Announcements(ledger, List.of(said(NEW), said(OLD), said(GONE))).unsaid())
                .isEqualTo(1);
        Said notTakenBack = new Said("b", 9, false);
        assertThat(new Announcements(ledger, List.of(said(NEW), notTakenBack)).unsaid())
                .isEqualTo(1);
        assertThat(new Announcements(ledger, List.of(said(NEW), said(NEW), said(GONE))).repeated())
                .isEqualTo(1);
    }

    @Test
    void letsOldRecordsBeAnnouncedLastWhereTheyCameLast() {
        Ledger turned = ledger(NEW, OLD, OLD);

        Announcements check = new Announcements(turned, List.of(said(NEW), said(OLD), said(OLD)));

        assertThat(check.unsaid()).isZero();
        assertThat(check.repeated()).isZero();
        assertThat(new Announcements(turned, List.of(said(OLD))).unsaid()).isEqualTo(1);
    }

    @Test
    void noticesAVersionThatFalls() {
        SeenVersions seen = new SeenVersions();
        seen.add(0, "a", 5, 5);
        seen.add(0, "a", 8, 8);
        assertThat(seen.falling()).isZero();

        seen.add(0, "a", 9, 5);
        seen.add(0, "a", 2, 9);

        assertThat(seen.falling()).isEqualTo(1);
    }

    @Test
    void forgetsOnlyWhatADeadNodeHadNotSettled() {
        Settlements settlements = new Settlements();
        settlements.add("a", 8);
        SeenVersions seen = new SeenVersions();
        seen.add(seen.life(), "a", 8, 8);
        seen.add(seen.life(), "b", 9, 9);
        int before = seen.life();

        seen.nodeDied(settlements);
        seen.add(before, "b", 9, 9);
        seen.add(seen.life(), "b", 4, 4);
        assertThat(seen.falling()).isZero();

        seen.add(seen.life(), "a", 5, 5);
        assertThat(seen.falling()).isEqualTo(1);
    }

    @Test
    void noticesOffsetsThatRunAhead() {
        Settlements settlements = new Settlements();
        OffsetWatch offsets = new OffsetWatch(settlements);
        offsets.written(AT, 20, OLD);
        offsets.written(AT, 21, null);
        offsets.written(AT, 22, GONE);

        offsets.pass(Map.of());
        assertThat(offsets.passed()).isZero();
        settlements.add("a", 8);
        offsets.pass(Map.of(AT, new OffsetAndMetadata(22)));
        assertThat(offsets.early()).isZero();
        assertThat(offsets.isDone()).isFalse();

        offsets.pass(offsets.ends());
        settlements.add("b", 9);
        offsets.pass(offsets.ends());
        assertThat(offsets.early()).isEqualTo(1);
        assertThat(offsets.isDone()).isTrue();
    }

    @Test
    void wantsToKnowEveryRecord() {
        OffsetWatch offsets = new OffsetWatch(new Settlements());
        offsets.written(AT, 20, OLD);

        assertThatThrownBy(() -> offsets.written(AT, 22, NEW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Ledger ledger(Revision... revisions) {
        List<Delivery> deliveries = new ArrayList<>();
        for (Revision each : revisions) {
            deliveries.add(new Delivery(each.id(), new byte[0], each));
        }
        deliveries.add(new Delivery("broken", new byte[0], null));
        return new Ledger(deliveries);
    }

    private static Found found(String index, Revision revision, String... texts) {
        return new Found(
                index,
                revision.id(),
                revision.version(),
                revision.version(),
                revision.withdrawn(),
                List.of(texts));
    }

    private static Said said(Revision revision) {
        return new Said(revision.id(), revision.version(), revision.withdrawn());
    }
}
