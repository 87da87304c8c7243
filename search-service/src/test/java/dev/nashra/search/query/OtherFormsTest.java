package dev.nashra.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherFormsTest {
    @ParameterizedTest
    @CsvSource({
        "السفن, سفائن سفينة",
        "سفينة, سفائن سفن",
        "وموانئ, الوموانئ ميناء",
        "وزراء, الوزراء وزير الوزير",
        "وزير, الوزير وزراء الوزراء",
        "قُرى, قرية",
        "كلام, ''",
        "ships, ''",
        "سفن-قديمة, ''"
    })
    void givesTheOtherForms(String word, String others) {
        assertThat(String.join(" ", OtherForms.of(word))).isEqualTo(others);
    }
}
