package dev.nashra.enrich.tag.name;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.text.Folding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArabicWordsTest {
    private static final ArabicWords WORDS =
            new ArabicWords(new CueList("cues-arabic.txt"), word -> false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ويكتبون",
                "المستشفى",
                "استخدامها",
                "بالمفاوضات",
                "قراراتهم",
                "والتكنولوجيا"
            })
    void everydayWordsAreCommonInAllTheirForms(String word) {
        assertThat(of(word).common()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"بروشنيكوف", "شتاينهاور", "غوتشولك", "فاسيليسكو"})
    void foreignNamesLookForeign(String word) {
        assertThat(of(word).common()).isFalse();
        assertThat(of(word).foreignness()).isGreaterThan(.3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"محمد", "ومحمد", "فاطمة", "ولفلاديمير"})
    void givenNamesAreFoundUnderTheirClitics(String word) {
        assertThat(of(word).given()).isTrue();
    }

    private static ArabicWord of(String word) {
        return WORDS.of(Folding.fold(word));
    }
}
