package dev.nashra.enrich.tag.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nashra.enrich.tag.Known;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GazetteerTest {
    @Test
    void readsPlacesOfACountry() {
        List<Gazetteer.Entry> entries =
                Gazetteer.read(
                        List.of(
                                "[JO]",
                                "*Amman;?عمان/عمّان",
                                "Zarqa",
                                "[-]",
                                "Gulf of Oman;خليج عمان"));

        assertThat(entries)
                .extracting(entry -> entry.known().id() + " " + entry.known().country())
                .containsExactly("place:amman JO", "place:zarqa JO", "place:gulf-of-oman ");
        Gazetteer.Entry amman = entries.getFirst();
        assertThat(amman.known().is(Known.Trait.CAPITAL)).isTrue();
        assertThat(amman.known().is(Known.Trait.HOMONYM)).isFalse();
        assertThat(amman.homonym().is(Known.Trait.HOMONYM)).isTrue();
        assertThat(amman.known().arabic()).isEqualTo("عمان");
        assertThat(amman.arabic()).containsExactly("?عمان", "عمّان");
        assertThat(entries.get(1).arabic()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[JOR]",
                "[JO",
                "*",
                ";عمان",
                "Amman;عمان;Oman",
                "Amman//Ammon;عمان",
                "Amman;عمان/"
            })
    void badLineIsNamed(String line) {
        assertThatThrownBy(() -> Gazetteer.read(List.of("[JO]", "Zarqa;الزرقاء", line)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(line);
    }

    @Test
    void placeBeforeAnyCountryIsNamed() {
        assertThatThrownBy(() -> Gazetteer.read(List.of("Zarqa")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Zarqa");
    }

    @Test
    void unknownPlaceIsAMistake() {
        assertThat(Gazetteer.known("place:amman").latin()).isEqualTo("Amman");
        assertThatThrownBy(() -> Gazetteer.known("place:nowhere"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
