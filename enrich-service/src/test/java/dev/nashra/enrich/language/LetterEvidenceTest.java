package dev.nashra.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LetterEvidenceTest {
    private final Candidates candidates = Candidates.KNOWN;
    private final LetterEvidence evidence = new LetterEvidence(candidates);

    @Test
    void letterSpeaksAgainstThoseWithoutIt() {
        double[] sums = sums("ٹرین", Writing.ARABIC);

        assertThat(sums[candidates.find("ur")]).isGreaterThan(sums[candidates.find("fa")] + 1);
    }

    @Test
    void lackOfOnesOwnLettersSpeaksAgainstALanguage() {
        double[] sums = sums("dolar rekor kirdi ve yeniden dustu", Writing.LATIN);

        assertThat(sums[candidates.find("tr")]).isLessThan(-1);
        assertThat(sums[candidates.find("en")]).isZero();
    }

    @Test
    void cyrillicAlphabetsLendNoLetters() {
        double[] sums = sums("рыба", Writing.CYRILLIC);

        assertThat(sums[candidates.find("bg")]).isLessThan(-3);
    }

    @Test
    void nextTextBeginsAnew() {
        sums("ٹرین", Writing.ARABIC);

        assertThat(sums("قطار", Writing.ARABIC))
                .isEqualTo(new LetterEvidenceTest().sums("قطار", Writing.ARABIC));
    }

    private double[] sums(String text, Writing script) {
        double[] sums = new double[candidates.size()];
        evidence.add(Spelled.of(text), candidates.of(script), sums);
        return sums;
    }
}
