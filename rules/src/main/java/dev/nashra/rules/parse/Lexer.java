package dev.nashra.rules.parse;

import static dev.nashra.rules.parse.BadRule.Reason.BOOST;
import static dev.nashra.rules.parse.BadRule.Reason.LEADING_WILDCARD;
import static dev.nashra.rules.parse.BadRule.Reason.RANGE;
import static dev.nashra.rules.parse.BadRule.Reason.REGEX;
import static dev.nashra.rules.parse.BadRule.Reason.SYNTAX;
import static dev.nashra.rules.parse.BadRule.Reason.TOO_LONG;
import static dev.nashra.rules.parse.BadRule.Reason.WILDCARD;

import java.util.ArrayList;
import java.util.List;

/** Divides a query into tokens, each character looked at a bounded number of times. */
final class Lexer {
    private static final String QUOTES = "\"\"“”«»„“";
    private static final int MAX_DIGITS = 6;

    private final CharSequence query;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(CharSequence query) {
        this.query = query;
    }

    /** Gives the tokens of a query, {@link Token.Kind#END} last. */
    static List<Token> tokens(CharSequence query) throws Malformed {
        if (query.length() > Limits.MAX_LENGTH) {
            throw new Malformed(
                    TOO_LONG,
                    Limits.MAX_LENGTH + 1,
                    "a query has at most "
                            + Limits.MAX_LENGTH
                            + " characters; this one has "
                            + query.length());
        }
        Lexer lexer = new Lexer(query);
        while (lexer.skipSpace()) {
            lexer.next();
        }
        lexer.add(Token.Kind.END, "", Token.NONE, query.length());
        return lexer.tokens;
    }

    private boolean skipSpace() {
        while (at < query.length() && isSpace(query.charAt(at))) {
            at++;
        }
        return at < query.length();
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private void next() throws Malformed {
        int start = at;
        char c = query.charAt(at);
        switch (c) {
            case '(' -> add(Token.Kind.OPEN, "(", Token.NONE, at++);
            case ')' -> {
                at++;
                add(Token.Kind.CLOSE, ")", number('@'), start);
            }
            case '+', '-', '!' -> sign(c);
            case '&', '|' -> twice(c);
            case '[', '{' -> throw refused(RANGE, "ranges are not supported");
            case '/' ->
                    throw refused(
                            REGEX,
                            "regular expressions are not supported; in an address, write \\/ or quote it");
            case '*', '?' ->
                    throw refused(
                            LEADING_WILDCARD, "a wildcard needs letters before it, as in oil*");
            case '^' -> throw boost();
            case ':', '~', ']', '}' ->
                    throw refused(
                            SYNTAX, "'" + c + "' belongs behind a word; to find it, write \\" + c);
            default -> {
                int quote = QUOTES.indexOf(c);
                if (quote >= 0 && quote % 2 == 0) {
                    quoted(QUOTES.charAt(quote + 1));
                } else {
                    word();
                }
            }
        }
        if (at < query.length() && query.charAt(at) == '^') {
            throw boost();
        }
    }

    private void sign(char c) throws Malformed {
        int start = at++;
        if (at >= query.length() || isSpace(query.charAt(at))) {
            throw new Malformed(
                    SYNTAX,
                    start + 1,
                    "'" + c + "' stands right before a word; to find it, quote it");
        }
        add(c == '+' ? Token.Kind.PLUS : Token.Kind.NOT, String.valueOf(c), Token.NONE, start);
    }

    private void twice(char c) throws Malformed {
        if (at + 1 >= query.length() || query.charAt(at + 1) != c) {
            throw refused(
                    SYNTAX, "'" + c + "' alone says nothing; write " + c + c + " or quote it");
        }
        add(c == '&' ? Token.Kind.AND : Token.Kind.OR, "" + c + c, Token.NONE, at);
        at += 2;
    }

    private void quoted(char close) throws Malformed {
        int start = at++;
        StringBuilder text = new StringBuilder();
        while (at < query.length() && query.charAt(at) != close) {
            char c = query.charAt(at);
            if (c == '*' || c == '?') {
                throw refused(
                        WILDCARD, "a wildcard says nothing between quotes; to find it, escape it");
            }
            text.append(literal());
        }
        if (at++ >= query.length()) {
            throw new Malformed(SYNTAX, start + 1, "this quote is never closed");
        }
        add(Token.Kind.QUOTED, text.toString(), number('~'), start);
    }

    private void word() throws Malformed {
        int start = at;
        boolean plain = true;
        StringBuilder text = new StringBuilder();
        while (at < query.length() && !endsWord(query.charAt(at))) {
            char c = query.charAt(at);
            if (c == '*' || c == '?') {
                text.append(c == '*' ? Glob.ANY : Glob.ONE);
                plain = false;
                at++;
            } else {
                plain &= c != '\\';
                text.append(literal());
            }
        }
        String word = text.toString();
        if (at < query.length() && query.charAt(at) == ':') {
            at++;
            add(Token.Kind.FIELD, word, Token.NONE, start);
            return;
        }
        Token.Kind kind = plain ? operator(word) : Token.Kind.WORD;
        add(kind, word, number('~'), start);
    }

    private static Token.Kind operator(String word) {
        return switch (word) {
            case "AND" -> Token.Kind.AND;
            case "OR" -> Token.Kind.OR;
            case "NOT" -> Token.Kind.NOT;
            default -> Token.Kind.WORD;
        };
    }

    private static boolean endsWord(char c) {
        return switch (c) {
            case '(', ')', '[', ']', '{', '}', '"', ':', '^', '~' -> true;
            default -> isSpace(c);
        };
    }

    private char literal() throws Malformed {
        char c = query.charAt(at++);
        if (c == '\\') {
            if (at >= query.length()) {
                throw new Malformed(SYNTAX, at, "nothing follows this backslash");
            }
            c = query.charAt(at++);
        }
        if (Glob.isWildcard(c) || c == 0) {
            throw new Malformed(SYNTAX, at, "this is not a character of any text");
        }
        return c;
    }

    /** Reads a sign and a number, if there are any: 0.5 is none. */
    private int number(char sign) throws Malformed {
        if (at >= query.length() || query.charAt(at) != sign) {
            return Token.NONE;
        }
        int start = ++at;
        while (at < query.length() && query.charAt(at) >= '0' && query.charAt(at) <= '9') {
            at++;
        }
        boolean whole =
                at >= query.length()
                        || isSpace(query.charAt(at))
                        || ")(^".indexOf(query.charAt(at)) >= 0;
        if (!whole || at - start > MAX_DIGITS) {
            throw new Malformed(SYNTAX, start + 1, "a small whole number follows " + sign);
        }
        return at == start ? Token.UNSAID : Integer.parseInt(query, start, at, 10);
    }

    private Malformed boost() {
        return refused(BOOST, "a rule finds an article or does not; boosts (^) are not supported");
    }

    private Malformed refused(BadRule.Reason reason, String message) {
        return new Malformed(reason, at + 1, message);
    }

    private void add(Token.Kind kind, String text, int number, int start) {
        tokens.add(new Token(kind, text, number, start + 1));
    }
}
