package dev.nashra.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** First sentences and headlines in twenty languages, cut short. */
class SentencesTest {
    private final LanguageDetector detector = new LanguageDetector();

    @Test
    void sixtyCharactersAreEnough() {
        assertThat(rightOf(60, 0, 1)).isGreaterThanOrEqualTo(.99);
    }

    @Test
    void thirtyCharactersAreNearlyEnough() {
        assertThat(rightOf(30, 0, 1)).isGreaterThanOrEqualTo(.95);
    }

    @Test
    void confidenceIsTheShareRight() {
        assertThat(rightOf(25, .9, 1)).isGreaterThanOrEqualTo(.98);
        assertThat(rightOf(25, .5, .9)).isBetween(.7, .99);
        assertThat(rightOf(25, 0, .5)).isLessThan(.75);
    }

    /** Gives the share right of those that are said with a confidence from the one to the other. */
    private double rightOf(int characters, double least, double most) {
        List<String[]> rows = Tsv.rows("sentences.tsv");
        int said = 0;
        int right = 0;
        for (String[] row : rows) {
            String beginning = row[1].substring(0, Math.min(characters, row[1].length()));
            Language language = detector.detect(null, null, beginning);
            if (language.confidence() >= least && language.confidence() < most) {
                said++;
                right += language.code().equals(row[0]) ? 1 : 0;
            }
        }
        assertThat(said).isPositive();
        return (double) right / said;
    }
}
