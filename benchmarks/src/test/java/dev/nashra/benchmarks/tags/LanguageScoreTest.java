package dev.nashra.benchmarks.tags;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.enrich.language.Language;
import org.junit.jupiter.api.Test;

final class LanguageScoreTest {
    @Test
    void countsWhatIsRightAndWhatIsTakenForWhat() {
        LanguageScore score = new LanguageScore();
        score.add("pt", new Language("pt-BR", .95));
        score.add("pt", new Language("es", .93));
        score.add("no", new Language("da", .4));
        score.add("no", new Language("da", 1));

        assertThat(score.accuracy()).isEqualTo(.25);
        assertThat(score.confusions(1)).isEqualTo("no>da 2");
        assertThat(score.bin(0)).containsExactly(1, .4, .0);
        assertThat(score.bin(3)).containsExactly(2, .94, .5);
        assertThat(score.bin(4)).containsExactly(1, 1.0, .0);
    }
}
