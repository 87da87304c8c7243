package dev.nashra.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.text.TextLanguage;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SuggestReaderTest {
    @Test
    void readsWhatIsTyped() {
        assertThat(SuggestReader.read(Map.of("q", List.of("شويغ"))))
                .isEqualTo(
                        new SuggestReader.Outcome.Accepted(
                                new SuggestQuery("شويج", 8, EnumSet.allOf(TextLanguage.class))));
        assertThat(
                        SuggestReader.read(
                                Map.of(
                                        "q",
                                        List.of("Al "),
                                        "size",
                                        List.of("20"),
                                        "language",
                                        List.of("ar-EG", "en"))))
                .isEqualTo(
                        new SuggestReader.Outcome.Accepted(
                                new SuggestQuery(
                                        "al", 20, EnumSet.of(TextLanguage.AR, TextLanguage.EN))));
    }

    @Test
    void saysEverythingThatIsWrong() {
        assertThat(faults(Map.of())).containsExactly("q blank_query");
        assertThat(faults(Map.of("q", List.of(" *")))).containsExactly("q blank_query");
        assertThat(faults(Map.of("q", List.of("a".repeat(101)))))
                .containsExactly("q query_too_long");
        assertThat(faults(Map.of("q", List.of("a"), "size", List.of("21"))))
                .containsExactly("size invalid_parameter");
        assertThat(
                        faults(
                                Map.of(
                                        "q",
                                        List.of("a"),
                                        "language",
                                        List.of("?"),
                                        "colour",
                                        List.of("red"))))
                .containsExactly("colour unknown_parameter", "language invalid_parameter");
    }

    private static List<String> faults(Map<String, List<String>> values) {
        return ((SuggestReader.Outcome.Refused) SuggestReader.read(values))
                .faults().stream().map(fault -> fault.name() + " " + fault.code()).toList();
    }
}
