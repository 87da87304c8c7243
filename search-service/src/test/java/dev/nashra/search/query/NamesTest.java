package dev.nashra.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.contract.Tag;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    @ParameterizedTest
    @CsvSource({
        "شويغو, شويجو",
        "والشويغو, شويجو",
        "أُولْغا غريغورييفا, اولجا جريجورييفا",
        "غدة, غدة",
        "جدة, جده",
        "Sergei SHOIGU, sergei shoigu",
        "'', ''"
    })
    void spellsTheOneWay(String name, String key) {
        assertThat(Names.key(name)).isEqualTo(key.replace('ة', 'ه'));
    }

    @Test
    void knowsCountriesOnlyByWhatTheyAreCalled() {
        Tag egypt = new Tag("country:EG", "مصر", Tag.Kind.PLACE, "r:1", 1, List.of());

        assertThat(Names.of(egypt)).containsExactly("مصر");
    }

    @Test
    void leavesTopicsAndDeskTagsOut() {
        Tag topic = new Tag("medtop:1", "حرب", Tag.Kind.TOPIC, "r:1", 1, List.of());
        Tag own = new Tag("desk:ships", "Ships", Tag.Kind.CUSTOM, "r:1", 1, List.of());

        assertThat(Names.of(List.of(topic, own))).isEmpty();
    }
}
