package dev.nashra.rules.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.rules.parse.Expression.Group;
import dev.nashra.rules.parse.Expression.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleParserTest {
    /** Writes what was read as Lucene writes its queries. */
    private static String read(String query) {
        return switch (RuleParser.parse(query)) {
            case Parsed.Query parsed -> written(parsed.expression());
            case BadRule bad -> bad.toString();
        };
    }

    private static String written(Expression expression) {
        return switch (expression) {
            case Words words -> prefix(words.field()) + words.text() + slop(words.slop());
            case Expression.Wildcard wildcard ->
                    prefix(wildcard.field())
                            + wildcard.glob()
                                    .pattern()
                                    .replace(Glob.ANY, '*')
                                    .replace(Glob.ONE, '?');
            case Expression.Fuzzy fuzzy -> prefix(fuzzy.field()) + fuzzy.word() + "~";
            case Group group ->
                    "(" + clauses(group) + ")" + (group.need() > 1 ? "@" + group.need() : "");
        };
    }

    private static String clauses(Group group) {
        List<String> all = new ArrayList<>();
        group.must().forEach(one -> all.add("+" + written(one)));
        group.should().forEach(one -> all.add(written(one)));
        group.not().forEach(one -> all.add("-" + written(one)));
        return all.stream().collect(Collectors.joining(" "));
    }

    private static String prefix(RuleField field) {
        return field == RuleField.TEXT ? "" : field.written() + ":";
    }

    private static String slop(int slop) {
        return slop == 0 ? "" : "~" + slop;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    a                           | a
                    a b                         | (a b)
                    a OR b                      | (a b)
                    a AND b                     | (+a +b)
                    a && b                      | (+a +b)
                    a OR b AND c                | (a (+b +c))
                    a b AND c                   | (a (+b +c))
                    (a OR b) AND c              | (+(a b) +c)
                    +a b -c                     | (+a b -c)
                    a AND NOT b                 | (+a -b)
                    a AND !b                    | (+a -b)
                    NOT a AND b                 | (+b -a)
                    (a b c d)@3                 | (a b c d)@3
                    (a OR b OR c)@2 AND d       | (+(a b c)@2 +d)
                    headline:a                  | headline:a
                    headline:(a OR "b c"~2)     | (headline:a headline:b c~2)
                    "b c"                       | b c
                    «خط أنابيب»                 | خط أنابيب
                    “b c”~1                     | b c~1
                    url:"https://a.example/b"   | url:https://a.example/b
                    place:country\\:RU          | place:country:RU
                    oil*                        | oil*
                    Öl?a*                       | ol?a*
                    shoigu~                     | shoigu~
                    shoigu~1                    | shoigu~
                    and or not                  | (and or not)
                    \\AND                       | AND
                    C++ co-op a/b               | (C++ co-op a/b)
                    """)
    void readsLuceneSyntax(String query, String expected) {
        assertThat(read(query)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    ``               | EMPTY            | 1
                    `   `            | EMPTY            | 4
                    a AND ()         | EMPTY            | 8
                    a AND "..."      | EMPTY            | 7
                    a AND            | SYNTAX           | 6
                    AND a            | SYNTAX           | 1
                    a AND OR b       | SYNTAX           | 7
                    a (b             | SYNTAX           | 3
                    a b)             | SYNTAX           | 4
                    a "b             | SYNTAX           | 3
                    a - b            | SYNTAX           | 3
                    a & b            | SYNTAX           | 3
                    headline:body:a  | SYNTAX           | 1
                    body:(url:a)     | SYNTAX           | 7
                    a\\              | SYNTAX           | 2
                    (a b)@x          | SYNTAX           | 7
                    title:a          | UNKNOWN_FIELD    | 1
                    a b.c:d          | UNKNOWN_FIELD    | 3
                    a https://b.c    | REGEX            | 9
                    *                | LEADING_WILDCARD | 1
                    *:*              | LEADING_WILDCARD | 1
                    a OR *oil        | LEADING_WILDCARD | 6
                    a OR ?il         | LEADING_WILDCARD | 6
                    a o*             | WILDCARD         | 3
                    a "oil* b"       | WILDCARD         | 7
                    oil-gas*         | WILDCARD         | 1
                    oil*~            | WILDCARD         | 1
                    oi~              | FUZZY            | 1
                    pipeline~2       | FUZZY            | 1
                    source:marsad~   | FUZZY            | 8
                    "a b"~51         | SLOP             | 1
                    "a b"~           | SLOP             | 1
                    a /x(y+)+z/      | REGEX            | 3
                    a [b TO c]       | RANGE            | 3
                    {b TO c}         | RANGE            | 1
                    a oil^2          | BOOST            | 6
                    "a b"^2          | BOOST            | 6
                    (a b)^2          | BOOST            | 6
                    NOT a            | ONLY_NEGATIVE    | 1
                    -a -b            | ONLY_NEGATIVE    | 1
                    a AND (NOT b)    | ONLY_NEGATIVE    | 8
                    a OR NOT b       | ONLY_NEGATIVE    | 6
                    (a b)@3          | MINIMUM          | 5
                    (a b)@0          | MINIMUM          | 5
                    (a AND b)@2      | MINIMUM          | 9
                    """)
    void badQueryIsRefusedAtItsColumn(String query, BadRule.Reason reason, int column) {
        assertThat(RuleParser.parse(query))
                .isInstanceOfSatisfying(
                        BadRule.class,
                        bad -> {
                            assertThat(bad.reason()).isEqualTo(reason);
                            assertThat(bad.column()).as(bad.message()).isEqualTo(column);
                            assertThat(bad.message()).isNotBlank();
                        });
    }

    @Test
    void twoBarsAreOr() {
        assertThat(read("a || b")).isEqualTo(read("a OR b"));
        assertThat(read("a | b")).contains("SYNTAX", "column=3");
    }

    @Test
    void whatIsTooLargeIsRefusedAtOnce() {
        assertRefused("a".repeat(1 << 20), BadRule.Reason.TOO_LONG, Limits.MAX_LENGTH + 1);
        assertRefused("a OR ".repeat(10_000) + "a", BadRule.Reason.TOO_LONG, Limits.MAX_LENGTH + 1);
        assertRefused("(".repeat(100_000), BadRule.Reason.TOO_LONG, Limits.MAX_LENGTH + 1);
        assertRefused("(".repeat(8_000), BadRule.Reason.TOO_DEEP, Limits.MAX_DEPTH + 1);
        assertRefused("headline:(".repeat(800), BadRule.Reason.SYNTAX, 11);
        assertRefused("a ".repeat(257), BadRule.Reason.TOO_MANY_CLAUSES, 513);
        assertRefused("\"" + "a ".repeat(33) + "\"", BadRule.Reason.TOO_MANY_CLAUSES, 1);
        assertRefused("NOT ".repeat(2_000), BadRule.Reason.SYNTAX, 5);
        assertRefused("ab* ".repeat(33), BadRule.Reason.TOO_MANY_CLAUSES, 129);
        assertRefused("abcd~ ".repeat(33), BadRule.Reason.TOO_MANY_CLAUSES, 193);
        assertRefused("ab" + "*".repeat(9), BadRule.Reason.WILDCARD, 1);
        assertRefused("ab*" + "c".repeat(126), BadRule.Reason.WILDCARD, 1);
        assertRefused("\"a b c d e f g h i\"~1", BadRule.Reason.SLOP, 1);
        String phrase = "\"" + "a ".repeat(31) + "a\" ";
        assertRefused(phrase.repeat(16) + "a", BadRule.Reason.TOO_MANY_CLAUSES, 16 * 66 + 1);
        assertRefused("가".repeat(33), BadRule.Reason.TOO_MANY_CLAUSES, 1);
        assertThat(RuleParser.parse("ab* ".repeat(32))).isInstanceOf(Parsed.Query.class);
        assertThat(RuleParser.parse("ab" + "*".repeat(8))).isInstanceOf(Parsed.Query.class);
        assertThat(RuleParser.parse("\"a b c d e f g h\"~1")).isInstanceOf(Parsed.Query.class);
        assertThat(RuleParser.parse(phrase.repeat(16))).isInstanceOf(Parsed.Query.class);
        assertThat(RuleParser.parse("a ".repeat(256))).isInstanceOf(Parsed.Query.class);
        assertThat(RuleParser.parse("(".repeat(10) + "a" + ")".repeat(10)))
                .isInstanceOf(Parsed.Query.class);
    }

    private static void assertRefused(String query, BadRule.Reason reason, int column) {
        assertThat(RuleParser.parse(query))
                .isInstanceOfSatisfying(
                        BadRule.class,
                        bad -> {
                            assertThat(bad.reason()).isEqualTo(reason);
                            assertThat(bad.column()).isEqualTo(column);
                            assertThat(bad.message()).hasSizeLessThan(200);
                        });
    }
}
