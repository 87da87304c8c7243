package dev.nashra.rules.compile;

import dev.nashra.rules.parse.Limits;
import java.util.function.Predicate;

/**
 * Tells words that differ in one letter at most: another, one more, one less, two swapped; as
 * Lucene's FuzzyQuery of one edit with transpositions and a fixed prefix of two.
 *
 * @param word of at least {@link Limits#MIN_FUZZY} letters
 */
record OneEdit(String word) implements Predicate<String> {
    @Override
    public boolean test(String other) {
        int more = other.length() - word.length();
        if (Math.abs(more) > 1) {
            return false;
        }
        int same = 0;
        int shortest = Math.min(word.length(), other.length());
        while (same < shortest && word.charAt(same) == other.charAt(same)) {
            same++;
        }
        if (same < Limits.MIN_PREFIX) {
            return false;
        }
        return switch (more) {
            case 1 -> isEqual(same, other, same + 1);
            case -1 -> isEqual(same + 1, other, same);
            default -> isEqual(same + 1, other, same + 1) || isSwapped(same, other);
        };
    }

    private boolean isSwapped(int at, String other) {
        return at + 1 < word.length()
                && word.charAt(at) == other.charAt(at + 1)
                && word.charAt(at + 1) == other.charAt(at)
                && isEqual(at + 2, other, at + 2);
    }

    private boolean isEqual(int from, String other, int fromOther) {
        return from > word.length()
                || word.regionMatches(from, other, fromOther, word.length() - from);
    }
}
