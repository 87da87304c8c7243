package dev.nashra.rules.parse;

/**
 * How large a query may be. Each is far above what a person writes, and together they hold what one
 * rule can cost an article: some three times what it costs to read the article.
 */
public final class Limits {
    /** UTF-16 code units. */
    public static final int MAX_LENGTH = 8192;

    /** Words, phrases and patterns of one query. */
    public static final int MAX_CLAUSES = 256;

    /** Words of one query, those of phrases among them. */
    public static final int MAX_WORDS = 512;

    /** Words with wildcards and fuzzy words of one query: each is held against many words. */
    public static final int MAX_PATTERNS = 32;

    /** Wildcards of one word. */
    public static final int MAX_WILDCARDS = 8;

    /** UTF-16 code units of a word with wildcards. */
    public static final int MAX_PATTERN_LENGTH = 128;

    /** Words of one phrase; Hangul counts by syllables, as it is looked up by pairs of them. */
    public static final int MAX_PHRASE = 32;

    /** Words of one phrase that may be out of order. */
    public static final int MAX_SLOPPY_PHRASE = 8;

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
