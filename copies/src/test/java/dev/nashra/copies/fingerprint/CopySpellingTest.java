package dev.nashra.copies.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CopySpellingTest {
    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "امريكي|امرك|long vowels go",
                "اميركي|امرك|and so do those that another house writes",
                "وامريكي|امرك|with the and before it",
                "نور|نور|not where too little would be left",
                "363.378|363378|points in numbers go",
                "europe|europe|other letters stay",
            })
    void spellingsOfTwoHousesAreOne(String folded, String expected, String why) {
        assertThat(CopySpelling.of(folded)).as(why).isEqualTo(expected);
    }

    @Test
    void onlyThreeLettersAreLongVowels() {
        for (char letter = 0x0600; letter < 0x0700; letter++) {
            String form = CopySpelling.of("بجد" + letter + "ر");

            boolean isVowel = letter == 'ا' || letter == 'و' || letter == 'ي';
            assertThat(form).as("%04x", (int) letter).hasSize(isVowel ? 4 : 5);
        }
    }
}
