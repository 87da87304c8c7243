package dev.nashra.rules.parse;

import static dev.nashra.rules.parse.BadRule.Reason.EMPTY;

import java.util.ArrayList;
import java.util.List;

/** What has been read of one group. */
final class Clauses {
    private final List<Expression> must = new ArrayList<>();
    private final List<Expression> should = new ArrayList<>();
    private final List<Expression> not = new ArrayList<>();
    private final int column;

    Clauses(int column) {
        this.column = column;
    }

    enum Mark {
        SHOULD,
        MUST,
        NOT
    }

    record Clause(Mark mark, Expression expression, int column) {}

    void add(Clause clause) {
        add(clause.mark(), clause.expression(), clause.column());
    }

    void add(Mark mark, Expression expression, int at) {
        switch (mark) {
            case SHOULD -> should.add(expression);
            case MUST -> must.add(expression);
            case NOT -> not.add(expression);
        }
    }

    /** Adds what stands beside AND. */
    void addRequired(Clause clause) {
        add(clause.mark() == Mark.NOT ? Mark.NOT : Mark.MUST, clause.expression(), clause.column());
    }

    /** Adds what stands beside OR. Lucene takes {@code a OR NOT b} for {@code a AND NOT b}. */
    void addChoice(Clause clause) throws Malformed {
        if (clause.mark() == Mark.NOT) {
            throw RuleParser.onlyNegative(clause.column());
        }
        add(clause);
    }

    Expression expression() throws Malformed {
        if (must.isEmpty() && should.isEmpty()) {
            throw not.isEmpty()
                    ? new Malformed(EMPTY, column, "there is nothing to look for")
                    : RuleParser.onlyNegative(column);
        }
        if (not.isEmpty() && must.size() + should.size() == 1) {
            return must.isEmpty() ? should.getFirst() : must.getFirst();
        }
        return new Expression.Group(must, should, not, must.isEmpty() ? 1 : 0);
    }
}
