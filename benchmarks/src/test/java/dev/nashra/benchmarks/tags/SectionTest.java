package dev.nashra.benchmarks.tags;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.contract.Tag;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SectionTest {
    private final Section technology = section("technology");

    SectionTest() throws IOException {}

    @Test
    void everySectionIsArgued() throws IOException {
        assertThat(Section.all())
                .extracting(Section::name)
                .containsExactly("culture", "economy", "sport", "technology", "politic");
        assertThat(Section.all()).allSatisfy(s -> assertThat(s.why()).isNotBlank());
    }

    @Test
    void theFirstTopicDecides() {
        assertThat(technology.holds(tags("medtop:13000000", "medtop:04000000"))).isTrue();
        assertThat(technology.holds(tags("medtop:04000000", "medtop:13000000"))).isFalse();
        assertThat(technology.holds(List.of())).isFalse();
    }

    @Test
    void aCompanionCountsBesideTheMainTopicOnly() {
        assertThat(technology.holds(tags("medtop:07000000", "medtop:13000000"))).isTrue();
        assertThat(technology.holds(tags("medtop:07000000", "medtop:11000000"))).isFalse();
    }

    private static Section section(String name) throws IOException {
        return Section.all().stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
    }

    private static List<Tag> tags(String... ids) {
        return Stream.of(ids)
                .map(id -> new Tag(id, id, Tag.Kind.TOPIC, "test:1", .5, List.of()))
                .toList();
    }
}
