package dev.nashra.enrich.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RestartTest {
    private static final long SEED = 20261123;

    @Test
    void restartChangesNothing() {
        Random random = new Random(SEED);
        for (long spread : new long[] {Groups.WINDOW_MICROS, 4 * Groups.WINDOW_MICROS}) {
            List<Arrival> arrivals = CopyStream.of(random, spread);
            Groups steady = new Groups();
            Groups restarted = new Groups();
            for (int i = 0; i < arrivals.size(); i++) {
                if (random.nextInt(7) == 0) {
                    restarted.restart();
                }
                String about = "seed " + SEED + ", spread " + spread + ", step " + i;
                List<Decision> expected = steady.accept(arrivals.get(i));

                assertThat(restarted.accept(arrivals.get(i))).as(about).isEqualTo(expected);
                assertThat(restarted.places()).as(about).isEqualTo(steady.places());
            }
        }
    }
}
