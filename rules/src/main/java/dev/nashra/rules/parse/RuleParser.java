package dev.nashra.rules.parse;

import static dev.nashra.rules.parse.BadRule.Reason.MINIMUM;
import static dev.nashra.rules.parse.BadRule.Reason.ONLY_NEGATIVE;
import static dev.nashra.rules.parse.BadRule.Reason.SYNTAX;
import static dev.nashra.rules.parse.BadRule.Reason.TOO_DEEP;
import static dev.nashra.rules.parse.BadRule.Reason.TOO_MANY_CLAUSES;
import static dev.nashra.rules.parse.BadRule.Reason.UNKNOWN_FIELD;

import java.util.List;

/**
 * Reads a query, in time linear in {@link Limits#MAX_LENGTH} whatever it is given. The grammar is
 * that of the package; the first error is the one that is told.
 */
public final class RuleParser {
    private final List<Token> tokens;
    private int at;
    private int depth;
    private int leaves;
    private int words;
    private int patterns;

    private RuleParser(List<Token> tokens) {
        this.tokens = tokens;
    }

    /**
     * Reads a query.
     *
     * @param query as the desk wrote it; of any length
     */
    public static Parsed parse(String query) {
        try {
            return new Parsed.Query(query, expression(Lexer.tokens(query)));
        } catch (Malformed e) {
            return e.why();
        }
    }

    static Expression expression(List<Token> tokens) throws Malformed {
        RuleParser parser = new RuleParser(tokens);
        Expression all = parser.clauses(RuleField.TEXT);
        if (!parser.peek().is(Token.Kind.END)) {
            throw new Malformed(SYNTAX, parser.peek().column(), "nothing is open here to close");
        }
        return all;
    }

    private Token peek() {
        return tokens.get(at);
    }

    private boolean skip(Token.Kind kind) {
        if (!peek().is(kind)) {
            return false;
        }
        at++;
        return true;
    }

    private Expression clauses(RuleField field) throws Malformed {
        Token first = peek();
        Clauses found = new Clauses(first.column());
        while (!peek().is(Token.Kind.END) && !peek().is(Token.Kind.CLOSE)) {
            choice(field, found);
        }
        return found.expression();
    }

    private void choice(RuleField field, Clauses into) throws Malformed {
        Clauses.Clause first = all(field);
        if (!peek().is(Token.Kind.OR)) {
            into.add(first);
            return;
        }
        Clauses either = new Clauses(first.column());
        either.addChoice(first);
        while (skip(Token.Kind.OR)) {
            either.addChoice(all(field));
        }
        into.add(Clauses.Mark.SHOULD, either.expression(), first.column());
    }

    private Clauses.Clause all(RuleField field) throws Malformed {
        Clauses.Clause first = marked(field);
        if (!peek().is(Token.Kind.AND)) {
            return first;
        }
        Clauses every = new Clauses(first.column());
        every.addRequired(first);
        while (skip(Token.Kind.AND)) {
            every.addRequired(marked(field));
        }
        return new Clauses.Clause(Clauses.Mark.SHOULD, every.expression(), first.column());
    }

    private Clauses.Clause marked(RuleField field) throws Malformed {
        Token token = peek();
        Clauses.Mark mark = Clauses.Mark.SHOULD;
        if (skip(Token.Kind.PLUS)) {
            mark = Clauses.Mark.MUST;
        } else if (skip(Token.Kind.NOT)) {
            mark = Clauses.Mark.NOT;
        }
        return new Clauses.Clause(mark, one(field), token.column());
    }

    private Expression one(RuleField field) throws Malformed {
        Token token = tokens.get(at);
        return switch (token.kind()) {
            case WORD, QUOTED -> leaf(field);
            case OPEN -> group(field);
            case FIELD -> named(field);
            case END -> throw error(SYNTAX, "something to look for is missing here");
            default -> throw error(SYNTAX, "a word was expected here, not " + token.text());
        };
    }

    private Expression leaf(RuleField field) throws Malformed {
        if (++leaves > Limits.MAX_CLAUSES) {
            throw error(
                    TOO_MANY_CLAUSES,
                    "a query has at most " + Limits.MAX_CLAUSES + " words, phrases and patterns");
        }
        Token token = tokens.get(at);
        Expression leaf = Leaves.of(field, token);
        words += Leaves.words(token);
        if (words > Limits.MAX_WORDS) {
            throw error(
                    TOO_MANY_CLAUSES,
                    "a query has at most %d words, those of phrases among them"
                            .formatted(Limits.MAX_WORDS));
        }
        if (!(leaf instanceof Expression.Words) && ++patterns > Limits.MAX_PATTERNS) {
            throw error(
                    TOO_MANY_CLAUSES,
                    "a query has at most %d words with wildcards or ~"
                            .formatted(Limits.MAX_PATTERNS));
        }
        at++;
        return leaf;
    }

    private Expression named(RuleField outer) throws Malformed {
        Token name = tokens.get(at++);
        RuleField field =
                RuleField.named(name.text())
                        .orElseThrow(
                                () ->
                                        new Malformed(
                                                UNKNOWN_FIELD,
                                                name.column(),
                                                "no field has this name; there are "
                                                        + RuleField.names()));
        if (outer != RuleField.TEXT || peek().is(Token.Kind.FIELD)) {
            throw new Malformed(
                    SYNTAX, name.column(), "a field within a field; quote what has a colon");
        }
        return one(field);
    }

    private Expression group(RuleField field) throws Malformed {
        Token open = tokens.get(at++);
        if (++depth > Limits.MAX_DEPTH) {
            throw new Malformed(
                    TOO_DEEP,
                    open.column(),
                    "parentheses go at most " + Limits.MAX_DEPTH + " deep");
        }
        Expression inner = clauses(field);
        Token close = tokens.get(at);
        if (!skip(Token.Kind.CLOSE)) {
            throw new Malformed(SYNTAX, open.column(), "this parenthesis is never closed");
        }
        depth--;
        return close.number() == Token.NONE ? inner : atLeast(inner, close);
    }

    private static Expression atLeast(Expression inner, Token close) throws Malformed {
        if (inner instanceof Expression.Group group
                && group.must().isEmpty()
                && group.need() == 1
                && close.number() >= 1
                && close.number() <= group.should().size()) {
            return new Expression.Group(List.of(), group.should(), group.not(), close.number());
        }
        throw new Malformed(
                MINIMUM,
                close.column(),
                "@ needs a number from 1 to that of the choices in the parentheses, none of them marked +");
    }

    private Malformed error(BadRule.Reason reason, String message) {
        return new Malformed(reason, peek().column(), message);
    }

    static Malformed onlyNegative(int column) {
        return new Malformed(
                ONLY_NEGATIVE,
                column,
                "this finds nearly every article; NOT needs something to take away from, as in a AND NOT b");
    }
}
