package dev.nashra.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingsTest {
    @ParameterizedTest
    @CsvSource({
        "جوردين, غوردين, true",
        "جوردين, وغوردين, true",
        "بالجوردين, الغوردين, true",
        "جوردين, گوردين, true",
        "جوردين, غوردينا, false",
        "جوردين, غردين, false"
    })
    void meansTheSameSounds(String word, String other, boolean same) {
        List<String> words = new ArrayList<>();
        Expression respelt = Spellings.respelt(new Expression.Word(word), words);

        assertThat(words).containsExactly(word);
        Expression.Respelt second = (Expression.Respelt) ((Expression.Any) respelt).parts().get(1);
        assertThat(LiveWords.spelling(second.bare()).test(other)).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({"لقطار, قطار", "وللمزارعين, للمزارعين لمزارعين مزارعين", "بكلب, كلب"})
    void meansTheWordBehindALetter(String word, String others) {
        Expression.Any any =
                (Expression.Any) Spellings.respelt(new Expression.Word(word), new ArrayList<>());

        assertThat(any.parts().stream().skip(1).filter(Expression.Word.class::isInstance))
                .extracting(part -> ((Expression.Word) part).text())
                .containsExactly(others.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"غرب", "Gordin", "جوردين-ماروف"})
    void leavesOtherWordsAlone(String word) {
        List<String> words = new ArrayList<>();
        Expression given = new Expression.Word(word);

        assertThat(Spellings.respelt(given, words)).isEqualTo(given);
        assertThat(words).isEmpty();
    }

    @Test
    void leavesPhrasesAndWhatIsNotWantedAlone() {
        List<String> words = new ArrayList<>();
        Expression given =
                new Expression.All(
                        List.of(
                                new Expression.Phrase("سيرجي جوردين", 0),
                                new Expression.Not(new Expression.Word("جوردين")),
                                new Expression.Prefix("جوردي")));

        assertThat(Spellings.respelt(given, words)).isEqualTo(given);
        assertThat(words).isEmpty();
    }
}
