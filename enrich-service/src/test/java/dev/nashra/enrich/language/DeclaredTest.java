package dev.nashra.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclaredTest {
    @ParameterizedTest
    @CsvSource({
        "pt_BR, pt-BR, pt",
        "EN-gb, en-GB, en",
        "nb, no, no",
        "iw, he, he",
        "kmr, ku, ku",
        "fil, tl, tl"
    })
    void otherNamesAreUnderstood(String said, String tag, String code) {
        assertThat(Declared.of(said)).isEqualTo(new Declared(tag, code));
    }

    @Test
    void whatIsUnreadableIsNotSaid() {
        assertThat(Declared.of("??").isSaid()).isFalse();
        assertThat(Declared.of(" ").isSaid()).isFalse();
        assertThat(Declared.of(null).isSaid()).isFalse();
    }
}
