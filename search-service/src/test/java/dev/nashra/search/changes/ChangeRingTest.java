package dev.nashra.search.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeRingTest {
    private static final long EACH = 100;

    @Test
    void readsOnFromAnywhere() {
        ChangeRing ring = new ChangeRing(5, 100 * EACH);
        ring.add(Changes.range(5, 15), 17);

        for (long from = 5; from < 15; from++) {
            ChangePage page = ring.read(from, 100, Long.MAX_VALUE);
            assertThat(Changes.offsets(page)).hasSize((int) (15 - from)).startsWith(from);
            assertThat(page.next()).isEqualTo(17);
        }
        assertThat(ring.read(17, 100, Long.MAX_VALUE)).isEqualTo(new ChangePage(List.of(), 17));
    }

    @Test
    void dividesIntoPages() {
        ChangeRing ring = new ChangeRing(0, 100 * EACH);
        ring.add(Changes.range(0, 5), 6);

        ChangePage first = ring.read(0, 2, Long.MAX_VALUE);
        assertThat(Changes.offsets(first)).containsExactly(0L, 1L);
        assertThat(first.next()).isEqualTo(2);
        assertThat(Changes.offsets(ring.read(0, 5, 3 * EACH))).containsExactly(0L, 1L, 2L);
        assertThat(ring.read(2, 3, Long.MAX_VALUE).next()).isEqualTo(6);
    }

    @Test
    void forgetsTheOldest() {
        ChangeRing ring = new ChangeRing(0, 4 * EACH);

        ring.add(Changes.range(0, 10), 11);

        assertThat(ring.first()).isEqualTo(6);
        assertThat(Changes.offsets(ring.read(6, 100, Long.MAX_VALUE)))
                .containsExactly(6L, 7L, 8L, 9L);
    }

    @Test
    void waitsAtAPlaceThatAnotherInstanceKnowsAlready() {
        ChangeRing ring = new ChangeRing(0, 100 * EACH);
        ring.add(Changes.range(0, 2), 3);

        assertThat(ring.read(9, 10, Long.MAX_VALUE)).isEqualTo(new ChangePage(List.of(), 9));
    }
}
