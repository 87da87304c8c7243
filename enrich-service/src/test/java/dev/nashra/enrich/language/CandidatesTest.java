package dev.nashra.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CandidatesTest {
    private static final Candidate GREEK = candidate("el", Writing.GREEK);
    private static final Candidate THAI = candidate("th", Writing.THAI);

    @Test
    void knownLanguagesAreMoreThanThirty() {
        assertThat(IntStream.range(0, Candidates.KNOWN.size()).mapToObj(Candidates.KNOWN::get))
                .extracting(Candidate::code)
                .contains("ar", "fa", "ur", "ckb", "ku", "en", "fr", "de", "es", "ru", "zh", "tr")
                .hasSizeGreaterThan(60);
    }

    @Test
    void everyScriptHasALanguage() {
        for (Writing script : Writing.values()) {
            assertThat(Candidates.KNOWN.of(script).size()).isPositive();
        }
    }

    @Test
    void languageInTwoScriptsIsFoundByBoth() {
        assertThat(Candidates.KNOWN.find("sr/CYRILLIC"))
                .isNotEqualTo(Candidates.KNOWN.find("sr/LATIN"));
        assertThatThrownBy(() -> Candidates.KNOWN.find("xx"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void languagesOfOneScriptStandTogether() {
        assertThatThrownBy(() -> new Candidates(List.of(GREEK, THAI, GREEK)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("el stands apart");
    }

    private static Candidate candidate(String code, Writing script) {
        return new Candidate(code, script, List.of(), 0, 0, "", "");
    }
}
