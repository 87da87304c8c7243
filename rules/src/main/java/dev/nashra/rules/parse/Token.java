package dev.nashra.rules.parse;

/**
 * A piece of a query.
 *
 * @param text of a word, escapes resolved, wildcards as in {@link Glob}; of a field, its name
 * @param number behind a word or phrase after {@code ~}, behind a parenthesis after {@code @};
 *     {@link #NONE} without such a sign, {@link #UNSAID} if no number follows it
 * @param column 1-based
 */
record Token(Kind kind, String text, int number, int column) {
    static final int NONE = -1;
    static final int UNSAID = -2;

    enum Kind {
        WORD,
        QUOTED,
        FIELD,
        OPEN,
        CLOSE,
        AND,
        OR,
        NOT,
        PLUS,
        END
    }

    boolean is(Kind other) {
        return kind == other;
    }
}
