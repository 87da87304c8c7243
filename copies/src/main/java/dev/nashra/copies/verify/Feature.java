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
    SIMILARITY(7.707),
    /** Weighted share of the smaller text's shingles found in the other (Broder 1997), 0 to 1. */
    CONTAINMENT(4.217),
    /** The same of the larger text. */
    COVERAGE(3.992),
    /** Weighted share of the head's shingles found in the other text, the lesser, 0 to 1. */
    HEAD_SHINGLES(-4.871),
    /** Weighted share of the head's words found in the other text, the lesser, 0 to 1. */
    HEAD_WORDS(11.873),
    /** Weighted share of all words found in the other text, the lesser, 0 to 1. */
    WORDS(-8.776),
    /** Share of the headline's words found in the other headline, the lesser, 0 to 1. */
    TITLE(2.007),
    /** Share of the headline's words found in the other report, the lesser, 0 to 1. */
    TITLE_IN_REPORT(2.567),
    /** Words of the shorter by words of the longer, 0 to 1. */
    LENGTH_RATIO(-4.487),
    /** Natural logarithm of one plus the shorter's words. */
    LENGTH(0.412),
    /** Replaced places for every ten aligned words: a template has few, far between. */
    REPLACED(1.681),
    /** Blocks for every ten aligned words. */
    BLOCKS(-0.274),
    /** Longest run of the shorter that stands nowhere in the longer, as a share of it, 0 to 1. */
    LONGEST_GAP(8.158),
    /** Places where one side is grammar only, ln(1 + n): edits fall anywhere, slots do not. */
    GRAMMAR(2.218),
    /** Different numbers in one place of the heads, both new to the other text, ln(1 + n). */
    NUMBER_SLOTS(-3.999),
    /** Numbers equal in their place, by all numbers compared in place, 0 to 1. */
    EQUAL_NUMBERS(2.195),
    /** Share of the distinct numbers that the other text has too, the lesser, 0 to 1. */
    NUMBERS(-0.484),
    /** Places of the heads with names on both sides that are new to the other text, ln(1 + n). */
    NAME_SLOTS(-0.784),
    /** Places where both sides hold a word of the own headline only, ln(1 + n). */
    TITLE_SLOTS(-2.279),
    /** Words of the own headline and report that the other text does not have, ln(1 + lesser). */
    TITLE_NAMES(-3.636),
    /** Share of the head's distinct words that the other text does not have, the lesser, 0 to 1. */
    NEW_HEAD_WORDS(-3.901);

    /** Log-odds where all features are 0. */
    static final double BIAS = -9.53;

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
