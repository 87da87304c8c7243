package dev.nashra.rules.parse;

/**
 * Why a query is refused.
 *
 * @param reason stable, for programs
 * @param column where, 1-based, in UTF-16 code units of the query
 * @param message for the desk: what is wrong and what to write instead
 */
public record BadRule(Reason reason, int column, String message) implements Parsed {
    /** What kinds of errors there are. */
    public enum Reason {
        /** Nothing to look for. */
        EMPTY,
        /** Over {@link Limits#MAX_LENGTH}. */
        TOO_LONG,
        /** Over {@link Limits}: too many words, phrases or patterns, or a phrase too long. */
        TOO_MANY_CLAUSES,
        /** Parentheses deeper than {@link Limits#MAX_DEPTH}. */
        TOO_DEEP,
        /** No query of this grammar. */
        SYNTAX,
        /** A name before a colon that is no field's. */
        UNKNOWN_FIELD,
        /** A wildcard with nothing before it. */
        LEADING_WILDCARD,
        /** A wildcard where there can be none, after too few letters, or one of too many. */
        WILDCARD,
        /** A fuzzy word that is too short, or too fuzzy. */
        FUZZY,
        /** A phrase out of order by too many places, by no number, or of too many words. */
        SLOP,
        /** A regular expression. */
        REGEX,
        /** A range. */
        RANGE,
        /** A boost. */
        BOOST,
        /** Says only what an article must not have, and so would find nearly all. */
        ONLY_NEGATIVE,
        /** A number after {@code @} that the group cannot meet. */
        MINIMUM
    }
}
