package dev.nashra.enrich.tag.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MediaTopicsTest {
    private final MediaTopics topics = MediaTopics.load();

    @Test
    void holdsTheFirstLevelAndWhatIsBelowIt() {
        assertThat(topics.all()).filteredOn(Topic::isTop).hasSize(17);
        assertThat(topics.all()).filteredOn(topic -> !topic.isTop()).hasSize(107);
        assertThat(topics.all()).allSatisfy(topic -> assertThat(topic.top().isTop()).isTrue());
    }

    @Test
    void sanctionsAgainstAthletesAreNotLabelledSport() {
        assertThat(topics.of("20001103").label("ar"))
                .isNotEqualTo("رياضة")
                .isEqualTo("إجراءات تأديبية في الرياضة");
    }

    @Test
    void labelsAreInTheReadersLanguageOrEnglish() {
        Topic sport = topics.of("15000000");

        assertThat(sport.label("ar")).isEqualTo("رياضة");
        assertThat(sport.label("en")).isEqualTo("sport");
        assertThat(sport.label("und")).isEqualTo("sport");
    }

    @Test
    void unknownCodesAreNamed() {
        assertThatThrownBy(() -> topics.of("99000000"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("99000000");
    }
}
