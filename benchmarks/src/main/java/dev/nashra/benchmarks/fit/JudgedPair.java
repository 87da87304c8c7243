package dev.nashra.benchmarks.fit;

import dev.nashra.benchmarks.fit.Example.Half;
import dev.nashra.copies.verify.Likeness;
import org.jspecify.annotations.Nullable;

/**
 * Two articles of which a person has said whether they are copies.
 *
 * @param one id of an article
 * @param other id of an article
 * @param verdict what was said
 * @param isFittedOn false if it is kept for measuring
 */
record JudgedPair(String one, String other, Verdict verdict, boolean isFittedOn) {
    /** A person is right more often than a rule. */
    private static final double COPY = 3;

    /** Few among the pairs that groups imply, and what the decision had got wrong. */
    private static final double NO_COPY = 12;

    private static final int COLUMNS = 4;

    /** What a reader says of two articles. */
    enum Verdict {
        /** Copies. */
        YES,
        /** No copies. */
        NO,
        /** The reader could not tell. */
        UNSURE
    }

    /**
     * Reads a line: id, id, verdict and sample, between tabs.
     *
     * @throws IllegalArgumentException if it is no such line
     */
    static JudgedPair parse(String line) {
        String[] columns = line.split("\t", -1);
        if (columns.length != COLUMNS || columns[0].isEmpty() || columns[1].isEmpty()) {
            throw new IllegalArgumentException("not id, id, verdict and sample between tabs");
        }
        return new JudgedPair(columns[0], columns[1], verdict(columns[2]), isFittedOn(columns[3]));
    }

    private static Verdict verdict(String word) {
        return switch (word) {
            case "yes" -> Verdict.YES;
            case "no" -> Verdict.NO;
            case "unsure" -> Verdict.UNSURE;
            default ->
                    throw new IllegalArgumentException(
                            "the verdict '%s' is not yes, no or unsure".formatted(word));
        };
    }

    private static boolean isFittedOn(String sample) {
        return switch (sample) {
            case "first", "second", "both" -> true;
            case "third" -> false;
            default ->
                    throw new IllegalArgumentException(
                            "the sample '%s' is not first, second, both or third"
                                    .formatted(sample));
        };
    }

    /** Gives the pair as an example; null if it is kept for measuring or was not told. */
    @Nullable Example example(Likeness likeness) {
        if (!isFittedOn || verdict == Verdict.UNSURE) {
            return null;
        }
        boolean isCopy = verdict == Verdict.YES;
        return new Example(Labelling.values(likeness), isCopy, isCopy ? COPY : NO_COPY, Half.NONE);
    }
}
