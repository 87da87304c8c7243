package dev.nashra.enrich.group;

import static dev.nashra.enrich.group.CopyStream.arrival;
import static dev.nashra.enrich.group.CopyStream.withdrawal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A report that everybody prints: more copies than links, hot keys and one division allow. */
class ManyCopiesTest {
    private static final long SEED = 20261123;
    private static final int COPIES = 300;

    private final Random random = new Random(SEED);
    private final List<String> report = new Reports(random).report(120);

    @Test
    void allAreOneGroupInAnyOrderAndEachHasFewLinks() {
        List<Arrival> copies = copies();
        Collections.shuffle(copies, random);

        Groups groups = groups(copies);

        assertOneGroup(groups, "copy-000", COPIES);
        assertThat(groups.places()).allMatch(place -> place.links().size() <= Place.MAX_LINKS);
    }

    @Test
    void nextFollowsAWithdrawnLeadAndAllFollowIt() {
        Groups groups = groups(copies());
        assertOneGroup(groups, "copy-000", COPIES);

        groups.accept(withdrawal("copy-000", 2, 0));
        assertOneGroup(groups, "copy-001", COPIES - 1);

        groups.accept(withdrawal("copy-001", 2, 1));
        assertOneGroup(groups, "copy-002", COPIES - 2);

        groups.accept(arrival("original", 1, -1, report));
        assertOneGroup(groups, "original", COPIES - 1);
    }

    @Test
    void nobodyKeepsALinkToAMemberThatSaysSomethingElseNow() {
        Groups groups = groups(copies());
        String revised = "copy-000";

        groups.accept(arrival(revised, 2, 0, new Reports(random).report(120)));

        assertThat(groups.sizes()).isEqualTo(Map.of(revised, 1, "copy-001", COPIES - 1));
        assertThat(groups.places())
                .allMatch(place -> place.links().stream().noneMatch(l -> l.id().equals(revised)));
    }

    private static void assertOneGroup(Groups groups, String name, int size) {
        String about = "seed " + SEED + ", " + name;
        assertThat(groups.sizes()).as(about).isEqualTo(Map.of(name, size));
        assertThat(groups.decided).as(about).isEqualTo(groups.stored());
        groups.assertFollowersAgree(about);
    }

    private List<Arrival> copies() {
        List<Arrival> copies = new ArrayList<>();
        for (int i = 0; i < COPIES; i++) {
            copies.add(arrival("copy-%03d".formatted(i), 1, i, report));
        }
        return copies;
    }

    private static Groups groups(List<Arrival> arrivals) {
        Groups groups = new Groups();
        groups.acceptAll(arrivals);
        return groups;
    }
}
