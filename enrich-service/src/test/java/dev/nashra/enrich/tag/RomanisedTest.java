package dev.nashra.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RomanisedTest {
    @Test
    void everyLetterHasAWayOfItsOwn() {
        String letters = "ابتثجحخدذرزسشصضطظعغفقكلمنهويپچژڤگ";

        assertThat(letters.codePoints().mapToObj(Character::toString).map(Romanised::of))
                .doesNotHaveDuplicates()
                .allMatch(latin -> latin.matches("[a-z]{1,2}"));
    }

    @Test
    void othersStay() {
        assertThat(Romanised.of("g20")).isEqualTo("g20");
        assertThat(Slug.of("حزب العدل")).isEqualTo("hhzb-alaadl");
        assertThat(Slug.of("São Paulo")).isEqualTo("sao-paulo");
    }
}
