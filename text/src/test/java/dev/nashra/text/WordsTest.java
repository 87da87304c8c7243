package dev.nashra.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void wordsSayWhereTheyStandInTheOriginal() {
        String text = "قال «مُحَمَّد» إنّ ٦٬٦٧١ طنّاً";

        List<Words.Word> words = Words.of(text);

        assertThat(words)
                .extracting(Words.Word::text)
                .containsExactly("قال", "محمد", "ان", "6671", "طنا");
        Words.Word name = words.get(1);
        assertThat(text.substring(name.start(), name.end())).isEqualTo("مُحَمَّد");
    }

    @Test
    void sentencePunctuationDoesNotJoinWords() {
        assertThat(Words.of("end.Next 3.5% of U.S. gas"))
                .extracting(Words.Word::text)
                .containsExactly("end", "next", "3.5", "of", "u", "s", "gas");
    }

    @Test
    void scriptsWithoutSpacesGiveOneWordACharacter() {
        assertThat(Words.of("中国 ประ abc"))
                .extracting(Words.Word::text)
                .containsExactly("中", "国", "ป", "ร", "ะ", "abc");
    }

    @Test
    void textWithoutWordsHasNone() {
        assertThat(Words.of(" … — \u200F ")).isEmpty();
    }

    @Test
    void spellingsOfOneNameMeet() {
        assertThat(SpellingKey.of("شويغو")).isEqualTo(SpellingKey.of("شويجو"));
    }
}
