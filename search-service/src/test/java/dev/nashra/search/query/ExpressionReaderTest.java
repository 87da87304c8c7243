package dev.nashra.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '\0',
            value = {
                "a # a",
                "a b c # (a & b & c)",
                "a | b # (a | b)",
                "a b | c # ((a & b) | c)",
                "a | b c # ((a | b) & c)",
                "a -b # (a & !b)",
                "-a # !a",
                "a --b # (a & b)",
                "a - b # (a & b)",
                "a +b # (a & b)",
                "(a | b) c # ((a | b) & c)",
                "a -(b c) # (a & !(b & c))",
                "\"a b\" # [a b]",
                "\"a b\"~3 c # ([a b]~3 & c)",
                "\"a b # [a b]",
                "ab* # ab*",
                "ab~ # ab~2",
                "ab~1 # ab~1",
                "ab~9 # ab~2",
                "ab~0 # ab",
                "COVID-19 # COVID-19",
                "a\\-b # a-b",
                "\\-b # -b",
                "a*b # a*b",
                "a\\* # a*w",
                "a) b # (a & b)",
                "(a # a",
                "() a # a",
                "a | | b # (a | b)",
                "| a # a",
                "a , b # (a & b)",
                "التعاون الروسي # (التعاون & الروسي)"
            })
    void reads(String text, String expected) {
        ExpressionReader.Outcome outcome = ExpressionReader.read(text.strip());

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ExpressionReader.Outcome.Read.class,
                        read ->
                                assertThat(show(read.expression()))
                                        .isEqualTo(expected.replace("*w", "*")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\"\"", "()", "+", "- |", "، ؟", "~", "((((", "\\", "\u2003\u00A0"})
    void findsNothingToSearchFor(String text) {
        assertThat(ExpressionReader.read(text)).isInstanceOf(ExpressionReader.Outcome.Blank.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "*a", "a *b", "-*a", "(*a)", "a|*b"})
    void refusesAWildcardInFront(String text) {
        assertThat(ExpressionReader.read(text))
                .isInstanceOf(ExpressionReader.Outcome.LeadingWildcard.class);
    }

    @Test
    void countsTheTerms() {
        assertThat(ExpressionReader.read("a ".repeat(32)))
                .isInstanceOf(ExpressionReader.Outcome.Read.class);
        assertThat(ExpressionReader.read("a ".repeat(33)))
                .isInstanceOf(ExpressionReader.Outcome.TooManyTerms.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ا*", "a*", "word -a*", "(b | a*)", "2*", "بَ*", "ـا*", "é*"})
    void beginningOfOneLetterIsTooShort(String text) {
        assertThat(ExpressionReader.read(text))
                .isEqualTo(new ExpressionReader.Outcome.ShortPrefix());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ال*", "ab*", "港*", "한*", "と*", "a\\*", "a*b"})
    void beginningThatSaysEnoughIsTaken(String text) {
        assertThat(ExpressionReader.read(text)).isInstanceOf(ExpressionReader.Outcome.Read.class);
    }

    @Test
    void readsAnything() {
        String signs = "ab \"()|+-~*\\9م\t\u00A0";
        for (int seed = 0; seed < 5000; seed++) {
            Random random = new Random(seed);
            String text =
                    random.ints(random.nextInt(40), 0, signs.length())
                            .mapToObj(i -> signs.substring(i, i + 1))
                            .collect(Collectors.joining());

            assertThat(ExpressionReader.read(text)).as("seed %d: %s", seed, text).isNotNull();
        }
    }

    private static String show(Expression expression) {
        return switch (expression) {
            case Expression.Word word -> word.text();
            case Expression.Phrase phrase ->
                    "[" + phrase.text() + "]" + (phrase.slop() == 0 ? "" : "~" + phrase.slop());
            case Expression.Prefix prefix -> prefix.text() + "*";
            case Expression.Fuzzy fuzzy -> fuzzy.text() + "~" + fuzzy.edits();
            case Expression.Respelt respelt -> respelt.bare();
            case Expression.All all ->
                    all.parts().stream()
                            .map(ExpressionReaderTest::show)
                            .collect(Collectors.joining(" & ", "(", ")"));
            case Expression.Any any ->
                    any.parts().stream()
                            .map(ExpressionReaderTest::show)
                            .collect(Collectors.joining(" | ", "(", ")"));
            case Expression.Not not -> "!" + show(not.part());
        };
    }
}
