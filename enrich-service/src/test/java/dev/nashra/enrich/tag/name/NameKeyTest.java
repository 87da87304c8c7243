package dev.nashra.enrich.tag.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {
    @ParameterizedTest
    @CsvSource({
        "سيرغي شويغو,سيرجي شويجو",
        "سيرغي شويغو,Sergei Shoigu",
        "محمود عباس,Mahmoud Abbas",
        "محمد بن سلمان,Mohammed Salman",
        "بشار الأسد,Bashar al-Assad",
        "فلاديمير بوتين,Vladimir Putin"
    })
    void bringsSpellingsTogether(String one, String other) {
        assertThat(NameKey.of(one)).isEqualTo(NameKey.of(other)).contains("-");
    }

    @Test
    void keepsPersonsApart() {
        assertThat(NameKey.of("سيرغي لافروف")).isNotEqualTo(NameKey.of("سيرغي شويغو"));
        assertThat(NameKey.of("محمود عباس")).isNotEqualTo(NameKey.of("محمد عباس"));
    }
}
