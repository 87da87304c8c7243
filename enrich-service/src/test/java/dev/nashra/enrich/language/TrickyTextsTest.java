package dev.nashra.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Short texts that are easily mistaken; those in Arabic script must all be right. */
class TrickyTextsTest {
    private static final Set<String> MUST_BE_RIGHT = Set.of("ar", "fa", "ur", "ckb");

    private final LanguageDetector detector = new LanguageDetector();

    @Test
    void hardlyAnyIsMistaken() {
        List<String[]> rows = Tsv.rows("tricky.tsv");
        List<String> wrong = new ArrayList<>();
        List<String> badlyWrong = new ArrayList<>();
        for (String[] row : rows) {
            String declared = row[1].isEmpty() ? null : row[1];
            Language language = detector.detect(declared, null, row[2]);
            if (!language.primary().equals(row[0])) {
                String mistake = row[0] + " taken for " + language + ": " + row[2];
                wrong.add(mistake);
                if (MUST_BE_RIGHT.contains(row[0])) {
                    badlyWrong.add(mistake);
                }
            }
        }
        wrong.forEach(System.out::println);

        assertThat(rows).hasSizeGreaterThanOrEqualTo(200);
        assertThat(badlyWrong).isEmpty();
        assertThat(wrong).hasSizeLessThanOrEqualTo(rows.size() * 2 / 100);
    }
}
