package dev.nashra.local.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayTextTest {
    @ParameterizedTest
    @CsvSource({
        "harbour, 7",
        "ميناء, 5",
        "مِينَاء, 5",
        "港口, 4",
        "ﾊﾟ, 2",
        "한국, 4",
        "é, 1",
        "e\u0301, 1",
        "क्षि, 3",
        "ＡＢ, 4",
        "🚢, 2",
        "a\u200Db, 2",
        "\u2068ميناء\u2069, 5"
    })
    void countsColumns(String text, int columns) {
        assertThat(DisplayText.width(text)).isEqualTo(columns);
    }

    @ParameterizedTest
    @CsvSource({
        "'a\n b', a b",
        "'a\u001B[31mb', a[31mb",
        "'a\u202Eb\u2066c\u200F', abc",
        "'a\u0085\u2028b', a b",
        "'a\u00A0 b', a b"
    })
    void lineSteersNothing(String text, String line) {
        assertThat(DisplayText.line(text)).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource({
        "harbour, 7, harbour",
        "harbour, 5, harb…",
        "harbour town, 9, harbour…",
        "مِينَاء, 4, مِينَ…",
        "港口港口, 6, 港口…",
        "港口港口, 8, 港口港口"
    })
    void cutsBetweenLetters(String text, int columns, String cut) {
        assertThat(DisplayText.cut(text, columns)).isEqualTo(cut);
        assertThat(DisplayText.width(cut)).isLessThanOrEqualTo(columns);
    }

    @ParameterizedTest
    @CsvSource({"harbour, harbour", "ميناء, \u2068ميناء\u2069", "Brücke, \u2068Brücke\u2069"})
    void isolatesWhatIsNotPlain(String text, String isolated) {
        assertThat(DisplayText.isolated(text)).isEqualTo(isolated);
    }

    @ParameterizedTest
    @CsvSource({
        "harbour, harbour",
        "ابج, جبا",
        "ab ابج, ab جبا",
        "ابج 19 دهو, وهد 19 جبا",
        "(ابج), (جبا)",
        "اب ab, ab با",
        "بَج, جبَ"
    })
    void putsTextInTheOrderInWhichItIsSeen(String text, String seen) {
        assertThat(DisplayText.visual(text)).isEqualTo(seen);
    }
}
