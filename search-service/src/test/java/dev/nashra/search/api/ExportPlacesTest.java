package dev.nashra.search.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExportPlacesTest {
    private final ExportPlaces places = new ExportPlaces(2);

    @Test
    void nobodyCanTakeTheLastPlaceOfAnother() {
        List<ExportPlaces.Place> taken =
                Stream.generate(() -> places.take("greedy")).limit(3).map(p -> p.get()).toList();
        assertThat(places.take("greedy")).isEmpty();

        assertThat(places.take("modest")).isPresent();

        assertThat(places.take("modest")).isEmpty();
        taken.getLast().close();
        assertThat(places.take("modest")).isPresent();
    }

    @Test
    void placeIsGivenBackOnce() {
        ExportPlaces.Place own = places.take("key").orElseThrow();
        ExportPlaces.Place shared = places.take("key").orElseThrow();
        places.take("key").orElseThrow();

        shared.close();
        shared.close();

        assertThat(places.take("key")).isPresent();
        assertThat(places.take("key")).isEmpty();
        own.close();
        ExportPlaces.Place again = places.take("key").orElseThrow();
        own.close();
        assertThat(places.take("key")).isEmpty();
        again.close();
        assertThat(places.take("key")).isPresent();
    }
}
