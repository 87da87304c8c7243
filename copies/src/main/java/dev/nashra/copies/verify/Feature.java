package dev.nashra.copies.verify;

import java.util.Locale;

/**
 * What the decision rests on, and how much each counts: the log-odds that two texts are copies are
 * {@link #BIAS} plus the sum of value times weight.
 *
 * <p>A logistic regression. {@code ./nashra fit copies} prints the weights for labelled files; the
 * note in {@code package-info} says from which these are. Where a value is "the lesser" or "the
 * greater", it is taken in both directions and the order of the two texts does not matter.
 */
public enum Feature {
    /** Weighted Jaccard of the three-word shingles (Broder 1997), 0 to 1. */
    SIMILARITY(5.796),
    /** Weighted share of the smaller text's shingles found in the other (Broder 1997), 0 to 1. */
    CONTAINMENT(6.663),
    /** The same of the larger text. */
    COVERAGE(0.363),
    /** Weighted share of the head's shingles found in the other text, the lesser, 0 to 1. */
    HEAD_SHINGLES(-1.723),
    /** Weighted share of the head's words found in the other text, the lesser, 0 to 1. */
    HEAD_WORDS(9.252),
    /** Weighted share of all words found in the other text, the lesser, 0 to 1. */
    WORDS(-4.978),
    /** Share of the headline's words found in the other headline, the lesser, 0 to 1. */
    TITLE(1.801),
    /** Share of the headline's words found in the other report, the lesser, 0 to 1. */
    TITLE_IN_REPORT(1.318),
    /** Words of the shorter by words of the longer, 0 to 1. */
    LENGTH_RATIO(-2.466),
    /** Natural logarithm of one plus the shorter's words. */
    LENGTH(0.521),
    /** Replaced places for every ten aligned words: a template has few, far between. */
    REPLACED(1.016),
    /** Blocks for every ten aligned words. */
    BLOCKS(-1.190),
    /** Longest run of the shorter that stands nowhere in the longer, as a share of it, 0 to 1. */
    LONGEST_GAP(5.429),
    /** Places where one side is grammar only, ln(1 + n): edits fall anywhere, slots do not. */
    GRAMMAR(2.363),
    /** Different numbers in one place of the heads, both new to the other text, ln(1 + n). */
    NUMBER_SLOTS(-2.887),
    /** Numbers equal in their place, by all numbers compared in place, 0 to 1. */
    EQUAL_NUMBERS(1.907),
    /** Share of the distinct numbers that the other text has too, the lesser, 0 to 1. */
    NUMBERS(0.501),
    /** Places of the heads with names on both sides that are new to the other text, ln(1 + n). */
    NAME_SLOTS(-0.154),
    /** Places where both sides hold a word of the own headline only, ln(1 + n). */
    TITLE_SLOTS(-1.577),
    /** Words of the own headline and report that the other text does not have, ln(1 + lesser). */
    TITLE_NAMES(-3.212),
    /**
     * Share of the content words of the head that the other text does not have, the lesser, 0 to 1.
     */
    NEW_HEAD_WORDS(-0.689),
    /** 1 if both are of one publisher, who seldom copies himself (Henzinger 2006); else 0. */
    SAME_SOURCE(-3.667),
    /** What the larger text adds where both are of one publisher, 1 - coverage; else 0. */
    SAME_SOURCE_NEW(0.137),
    /** Days between the times claimed, at most 3, times 1 - similarity; 0 if one is unknown. */
    DAYS_APART(-2.227);

    /** Log-odds where all features are 0. */
    static final double BIAS = -11.730;

    private final double weight;

    Feature(double weight) {
        this.weight = weight;
    }

    /** Gives the log-odds that one unit of the value adds. */
    public double weight() {
        return weight;
    }

    /** Gives the public name, in lower case with underscores. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
