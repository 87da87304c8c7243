package dev.nashra.copies.passage;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the passages that two texts share, word for word in the spelling that fingerprints compare
 * ({@link dev.nashra.copies.fingerprint.CopySpelling}), wherever in the texts they stand.
 *
 * <p>Greedy string tiling (Wise, <i>YAP3</i>, SIGCSE 1996): the longest shared runs are laid first,
 * and a run that others have taken words from keeps what is left of it. Each passage holds at least
 * one run of {@value #MIN_WORDS} words: fewer in a row are met by chance, and more would lose every
 * text that was edited throughout. From there it goes on over at most {@value Alignment#MAX_GAP}
 * differing words in either text at a time as long as {@value Alignment#ANCHOR} equal ones follow,
 * so that one passage with a changed word in it is not listed as two.
 */
public final class Passages {
    /** Fewest equal words in a row in a passage; all of a text that has no more. */
    public static final int MIN_WORDS = 5;

    private Passages() {}

    /**
     * Finds the passages, in time n log n of the words of both texts together, whatever they are.
     *
     * @param body any text
     * @param other any text
     * @return in order of {@link Passage#start()}; no part of either text is in two of them
     */
    public static List<Passage> shared(String body, String other) {
        Map<String, Integer> numbers = new HashMap<>();
        NumberedText ones = NumberedText.of(body, numbers);
        NumberedText others = NumberedText.of(other, numbers);
        int width = Math.min(MIN_WORDS, Math.min(ones.length(), others.length()));
        if (width == 0) {
            return List.of();
        }
        List<Run> runs = new SharedRuns(ones, others, width).find();
        runs.sort(
                Comparator.comparingInt(Run::length)
                        .reversed()
                        .thenComparingInt(Run::start)
                        .thenComparingInt(Run::otherStart));
        Alignment alignment = new Alignment(ones, others);
        runs.forEach(run -> alignment.lay(run, width));
        alignment.grow();
        return alignment.passages();
    }
}
