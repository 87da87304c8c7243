package dev.nashra.copies.passage;

import dev.nashra.copies.fingerprint.CopySpelling;
import dev.nashra.text.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The words of a text, equal spellings by equal numbers, and where each stands. */
final class NumberedText {
    private final int[] words;
    private final int[] starts;
    private final int[] ends;

    private NumberedText(int[] words, int[] starts, int[] ends) {
        this.words = words;
        this.starts = starts;
        this.ends = ends;
    }

    /**
     * Numbers the words of a text; those without a spelling of their own are left out.
     *
     * @param numbers of all spellings met so far; grows
     */
    static NumberedText of(String text, Map<String, Integer> numbers) {
        List<Words.Word> all = Words.of(text);
        int[] words = new int[all.size()];
        int[] starts = new int[all.size()];
        int[] ends = new int[all.size()];
        int count = 0;
        for (Words.Word word : all) {
            String spelling = CopySpelling.of(word.text());
            if (!spelling.isEmpty()) {
                words[count] = numbers.computeIfAbsent(spelling, s -> numbers.size());
                starts[count] = word.start();
                ends[count++] = word.end();
            }
        }
        return new NumberedText(
                Arrays.copyOf(words, count),
                Arrays.copyOf(starts, count),
                Arrays.copyOf(ends, count));
    }

    int length() {
        return words.length;
    }

    int word(int at) {
        return words[at];
    }

    /** Gives the first code unit of a word. */
    int start(int at) {
        return starts[at];
    }

    /** Gives one past the last code unit of a word. */
    int end(int at) {
        return ends[at];
    }
}
