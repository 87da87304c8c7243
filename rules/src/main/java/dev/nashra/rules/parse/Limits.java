package dev.nashra.rules.parse;

/** How large a query may be. Each is far above what a person writes. */
public final class Limits {
    /** UTF-16 code units. */
    public static final int MAX_LENGTH = 8192;

    /** Words, phrases and patterns of one query. */
    public static final int MAX_CLAUSES = 256;

    /** Words of one phrase. */
    public static final int MAX_PHRASE = 32;

    /** Parentheses within parentheses. */
    public static final int MAX_DEPTH = 10;

    /** Places by which the words of a phrase may be out of order. */
    public static final int MAX_SLOP = 50;

    /** Letters before the first wildcard, and at the beginning of a fuzzy word. */
    public static final int MIN_PREFIX = 2;

    /** Letters of a fuzzy word. */
    public static final int MIN_FUZZY = 4;

    private Limits() {}
}
