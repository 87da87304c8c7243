package dev.nashra.search.query;

import dev.nashra.text.Folding;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code q} in the syntax of Elasticsearch's {@code simple_query_string}: words are all
 * wanted, {@code |} is or, {@code +} and, {@code -} not, {@code "…"} a phrase, {@code word*} a
 * beginning, {@code word~2} a word with letters wrong, {@code "…"~2} words moved, parentheses,
 * backslash before a sign that is meant as such. Like there, operators bind from left to right, and
 * what makes no sense is read as if it were not there.
 *
 * <p>Read here and not by Elasticsearch because a word must find its stem in one field or its
 * spelling in another, which have different analyzers, and because a leading wildcard and the
 * number of words must be refused and not passed on.
 */
final class ExpressionReader {
    /** Most words, phrases and beginnings in one query: each is looked up in every language. */
    static final int MAX_TERMS = 32;

    /** Least letters before an asterisk, but for scripts of which one letter says as much. */
    private static final int MIN_PREFIX = 2;

    private static final Set<Character.UnicodeScript> DENSE =
            EnumSet.of(
                    Character.UnicodeScript.HAN,
                    Character.UnicodeScript.HIRAGANA,
                    Character.UnicodeScript.KATAKANA,
                    Character.UnicodeScript.HANGUL);

    private static final int MAX_NESTING = 16;
    private static final int MAX_EDITS = 2;
    private static final int MAX_SLOP = 20;

    private final String text;
    private int at;
    private int terms;
    private boolean leadingWildcard;
    private boolean shortPrefix;

    /** What came of reading. */
    sealed interface Outcome {
        /** An expression with at least one word in it. */
        record Read(Expression expression) implements Outcome {}

        /** Nothing to search for. */
        record Blank() implements Outcome {}

        /** A word begins with an asterisk: every word of the index would have to be looked at. */
        record LeadingWildcard() implements Outcome {}

        /** A beginning of one letter: a tenth of all words would have to be looked at. */
        record ShortPrefix() implements Outcome {}

        /** More than {@link #MAX_TERMS}. */
        record TooManyTerms() implements Outcome {}
    }

    private ExpressionReader(String text) {
        this.text = text;
    }

    static Outcome read(String text) {
        ExpressionReader reader = new ExpressionReader(text);
        Expression expression = null;
        while (reader.at < text.length()) {
            // A closing parenthesis that nothing opened ends a group early: go on behind it.
            expression = all(expression, reader.group(0));
            reader.at++;
        }
        if (reader.leadingWildcard) {
            return new Outcome.LeadingWildcard();
        }
        if (reader.shortPrefix) {
            return new Outcome.ShortPrefix();
        }
        if (reader.terms > MAX_TERMS) {
            return new Outcome.TooManyTerms();
        }
        return expression == null ? new Outcome.Blank() : new Outcome.Read(expression);
    }

    /** Reads up to the parenthesis that closes this group, or to the end. */
    private @Nullable Expression group(int depth) {
        Group group = new Group();
        while (at < text.length() && text.charAt(at) != ')') {
            char c = text.charAt(at);
            if (group.takes(c)) {
                at++;
            } else {
                group.join(operand(c, depth));
            }
        }
        return group.left;
    }

    /** What was read of a group, and the signs that wait for the next operand. */
    private static final class Group {
        private @Nullable Expression left;
        private boolean or;
        private boolean not;

        /** Takes a space or a sign; tells whether it was one. */
        boolean takes(char c) {
            if (isSpace(c)) {
                not = false;
                return true;
            }
            switch (c) {
                case '+' -> or = false;
                case '|' -> or = true;
                case '-' -> not = !not;
                default -> {
                    return false;
                }
            }
            return true;
        }

        void join(@Nullable Expression right) {
            if (right != null) {
                Expression signed = not ? new Expression.Not(right) : right;
                left = or ? any(left, signed) : all(left, signed);
                or = false;
            }
            not = false;
        }
    }

    private @Nullable Expression operand(char first, int depth) {
        return switch (first) {
            case '(' -> parenthesised(depth);
            case '"' -> phrase();
            default -> word();
        };
    }

    private @Nullable Expression parenthesised(int depth) {
        at++;
        Expression inner = depth < MAX_NESTING ? group(depth + 1) : null;
        if (at < text.length() && text.charAt(at) == ')') {
            at++;
        }
        return inner;
    }

    private @Nullable Expression phrase() {
        at++;
        StringBuilder phrase = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            phrase.append(unescaped());
        }
        at++;
        int slop = Math.min(tilde(), MAX_SLOP);
        return term(phrase.toString(), new Expression.Phrase(phrase.toString(), Math.max(slop, 0)));
    }

    private @Nullable Expression word() {
        StringBuilder word = new StringBuilder();
        boolean prefix = false;
        leadingWildcard |= text.charAt(at) == '*';
        while (at < text.length() && !endsWord(text.charAt(at))) {
            boolean last = at + 1 == text.length() || endsWord(text.charAt(at + 1));
            prefix = last && text.charAt(at) == '*';
            String next = unescaped();
            if (!prefix) {
                word.append(next);
            }
        }
        int edits = Math.min(tilde(), MAX_EDITS);
        String read = word.toString();
        if (edits > 0) {
            return term(read, new Expression.Fuzzy(read, edits));
        }
        shortPrefix |= prefix && isShort(read);
        return term(read, prefix ? new Expression.Prefix(read) : new Expression.Word(read));
    }

    private static boolean isShort(String prefix) {
        int[] letters =
                Folding.fold(prefix).codePoints().filter(Character::isLetterOrDigit).toArray();
        return letters.length > 0
                && letters.length < MIN_PREFIX
                && !DENSE.contains(Character.UnicodeScript.of(letters[0]));
    }

    private String unescaped() {
        if (text.charAt(at) == '\\' && at + 1 < text.length()) {
            at++;
        }
        return String.valueOf(text.charAt(at++));
    }

    private static boolean endsWord(char c) {
        return isSpace(c)
                || switch (c) {
                    case '"', '(', ')', '|', '+', '~' -> true;
                    default -> false;
                };
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Reads {@code ~N} and gives N, 2 for a bare tilde, -1 if there is none. */
    private int tilde() {
        if (at >= text.length() || text.charAt(at) != '~') {
            return -1;
        }
        int start = ++at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        String number = text.substring(start, Math.min(at, start + 4));
        return number.isEmpty() ? 2 : Integer.parseInt(number);
    }

    /** A term without letters and digits finds nothing and so says nothing. */
    private @Nullable Expression term(String read, Expression term) {
        if (read.toLowerCase(Locale.ROOT).codePoints().noneMatch(Character::isLetterOrDigit)) {
            return null;
        }
        terms++;
        return term;
    }

    private static @Nullable Expression all(@Nullable Expression left, @Nullable Expression right) {
        if (left == null || right == null) {
            return left == null ? right : left;
        }
        List<Expression> parts = new ArrayList<>();
        parts.addAll(left instanceof Expression.All all ? all.parts() : List.of(left));
        parts.add(right);
        return new Expression.All(parts);
    }

    private static Expression any(@Nullable Expression left, Expression right) {
        if (left == null) {
            return right;
        }
        List<Expression> parts = new ArrayList<>();
        parts.addAll(left instanceof Expression.Any any ? any.parts() : List.of(left));
        parts.add(right);
        return new Expression.Any(parts);
    }
}
