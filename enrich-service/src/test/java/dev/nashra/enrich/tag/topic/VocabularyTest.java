package dev.nashra.enrich.tag.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.text.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {
    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource({
        "لاعب, واللاعبين, true",
        "لاعب, للاعبات, true",
        "لاعب, لاعبو, false",
        "حكومة, وحكومتها, true",
        "حكومة, الحكومات, true",
        "سياسي, السياسيون, true",
        "مستخدمين, مستخدمي, true",
        "بنك, لبنك, true",
        "وزير, والوزير, true",
        "عملة, عمل, false",
        "عملة, العمل, false",
        "ناسا, الناس, false",
        "سنن, سننا, false",
        "bond, bonds, true",
        "study, studies, true",
        "crash, crashes, true",
        "us, uss, false",
        "bonds, bond, false"
    })
    void findsAWordInItsForms(String listed, String printed, boolean isFound) {
        Vocabulary vocabulary = new Vocabulary();
        vocabulary.inflect(fold(listed));

        assertThat(vocabulary.numbers(Words.of(printed))[0] != Vocabulary.UNKNOWN)
                .isEqualTo(isFound);
    }

    @Test
    void aListedWordIsNeverTheFormOfAnother() {
        Vocabulary vocabulary = new Vocabulary();
        int game = vocabulary.add(fold("لاعب"));
        int games = vocabulary.add(fold("لاعبات"));
        vocabulary.inflect(fold("لاعب"));

        assertThat(vocabulary.numbers(Words.of("اللاعب لاعبات لاعبين")))
                .containsExactly(game, games, game);
    }

    private static String fold(String word) {
        return Words.of(word).getFirst().text();
    }
}
