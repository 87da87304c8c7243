package dev.nashra.rules.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A query costs as much as it is long, and one that is too long costs nothing. */
class BoundedWorkTest {
    private static final int LOOKS_A_CHARACTER = 8;
    private static final int LOOKS_A_TOKEN = 16;

    private int reads;
    private int looks;

    static List<String> hostile() {
        return List.of(
                "a".repeat(1 << 20),
                "a OR ".repeat(10_000) + "a",
                "(".repeat(1 << 20),
                "a".repeat(8_192),
                "(".repeat(8_192),
                "(a ".repeat(2_700),
                "((a b)@2 ".repeat(900),
                "\"".repeat(8_191),
                "\"" + "a ".repeat(4_000),
                "\\".repeat(8_191),
                "a AND ".repeat(1_365),
                "NOT ".repeat(2_048),
                "+".repeat(8_192),
                "headline:".repeat(910),
                "/(a+)+$/".repeat(1_024),
                "*a".repeat(4_096),
                "aa" + "*a".repeat(4_095),
                "aa~".repeat(2_730),
                "(a)@1".repeat(1_638),
                "a~999999".repeat(1_024),
                "\u3000".repeat(8_192));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void workIsBounded(String query) {
        try {
            List<Token> tokens = Lexer.tokens(new CountedText(query));
            assertThat(tokens).hasSizeLessThanOrEqualTo(query.length() + 1);
            RuleParser.expression(new CountedTokens(tokens));
            assertThat(query).hasSizeLessThanOrEqualTo(Limits.MAX_LENGTH);
        } catch (Malformed e) {
            assertThat(e.why().column()).isBetween(1, Limits.MAX_LENGTH + 1);
        }
        boolean isRead = query.length() <= Limits.MAX_LENGTH;
        assertThat(reads).isLessThanOrEqualTo(isRead ? LOOKS_A_CHARACTER * query.length() : 0);
        assertThat(looks).isLessThanOrEqualTo(isRead ? LOOKS_A_TOKEN * query.length() : 0);
    }

    private final class CountedText implements CharSequence {
        private final String text;

        CountedText(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            reads++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new CountedText(text.substring(start, end));
        }

        @Override
        public String toString() {
            throw new AssertionError("a copy of what may be too long");
        }
    }

    private final class CountedTokens extends AbstractList<Token> {
        private final List<Token> tokens;

        CountedTokens(List<Token> tokens) {
            this.tokens = tokens;
        }

        @Override
        public Token get(int index) {
            looks++;
            return tokens.get(index);
        }

        @Override
        public int size() {
            return tokens.size();
        }
    }
}
