package dev.nashra.rules.parse;

import java.util.List;

/** What a query says, before its words are analysed in a language. */
public sealed interface Expression {
    /**
     * One or more words in a row.
     *
     * @param field where
     * @param text as written, escapes resolved
     * @param slop how far its words may be out of place, as in Lucene's PhraseQuery; 0 for a row
     * @param column 1-based, in UTF-16 code units of the query
     */
    record Words(RuleField field, String text, int slop, int column) implements Expression {}

    /**
     * A word with wildcards.
     *
     * @param field where
     * @param glob what a word as written must be like
     * @param column 1-based, in UTF-16 code units of the query
     */
    record Wildcard(RuleField field, Glob glob, int column) implements Expression {}

    /**
     * A word, one letter of which may be missing, extra, another, or swapped with the next, but not
     * its first two.
     *
     * @param field where
     * @param word folded
     * @param column 1-based, in UTF-16 code units of the query
     */
    record Fuzzy(RuleField field, String word, int column) implements Expression {}

    /**
     * A combination, as a Lucene BooleanQuery.
     *
     * @param must each has to match
     * @param should as many as {@code need} have to match
     * @param not none may match
     * @param need 0 to the size of {@code should}; over 0 if nothing must match
     */
    record Group(List<Expression> must, List<Expression> should, List<Expression> not, int need)
            implements Expression {
        /** Makes the lists unmodifiable. */
        public Group {
            must = List.copyOf(must);
            should = List.copyOf(should);
            not = List.copyOf(not);
        }
    }
}
