package dev.nashra.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.text.TextLanguage;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often the index is asked the same; what it finds then, tests against a node say. */
class TextQueryTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "ab* # prefix",
                "-ab* # prefix",
                "ab~1 # fuzziness",
                "word ab* # prefix",
                "word -ab* # prefix",
                "word (ab* | cd*) other # prefix",
                "word ab~1 # fuzziness"
            })
    void beginningsAreAskedOnceForAllLanguages(String text, String kind) {
        int once = text.contains("|") ? 4 : 2;
        boolean isFilterToo = !text.contains("-");

        assertThat(count(text, "\"" + kind + "\":")).isEqualTo(isFilterToo ? 2 * once : once);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {"word # 1", "word ab* # 1", "word -other # 1"})
    void wordsAreAskedInTheirLanguage(String text, int each) {
        assertThat(count(text, "\"text_language\":"))
                .isEqualTo(each * TextLanguage.values().length);
    }

    private static int count(String text, String part) {
        var read = (ExpressionReader.Outcome.Read) ExpressionReader.read(text);
        String query = TextQuery.of(read.expression(), Set.of(TextLanguage.values())).toString();
        return query.split(part, -1).length - 1;
    }
}
