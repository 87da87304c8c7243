package dev.nashra.rules.parse;

/** What came of reading a query. */
public sealed interface Parsed permits Parsed.Query, BadRule {
    /**
     * A query that can be matched.
     *
     * @param text as written
     * @param expression what it says
     */
    record Query(String text, Expression expression) implements Parsed {}
}
