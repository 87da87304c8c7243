package dev.nashra.enrich.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.enrich.group.Place.Lead;
import dev.nashra.enrich.group.Place.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlaceTest {
    private static final long SEED = 3;
    private static final Place NOBODY = new Place("a", "s", 1, 0, new Lead("a", 0), List.of());

    @Test
    void aLinkMoreIsAsIfAllHadComeAtOnce() {
        Random random = new Random(SEED);
        Place place = NOBODY;
        for (int step = 0; step < 500; step++) {
            Link link = new Link("id" + random.nextInt(90), random.nextInt(20) - 2);
            List<Link> all = new ArrayList<>(place.links());
            all.removeIf(other -> other.id().equals(link.id()));
            all.add(link);

            place = place.with(link);

            assertThat(place.links())
                    .as("seed %d, step %d", SEED, step)
                    .isEqualTo(NOBODY.linkedTo(all).links());
        }
        assertThat(place.links()).hasSize(Place.MAX_LINKS);
    }
}
