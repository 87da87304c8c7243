package dev.nashra.rules.compile;

import java.util.List;
import java.util.function.Predicate;

/**
 * What an article of some language must have, in numbers of a {@link Vocabulary}.
 *
 * <p>A {@code mask} has the bits of the fields that are looked at, as in {@link
 * dev.nashra.rules.parse.RuleField#mask}.
 */
public sealed interface Plan {
    /** A word, or a whole name. */
    record Term(int id, int mask) implements Plan {}

    /**
     * Words in a row.
     *
     * @param slots in order of their offsets
     * @param slop the greatest difference between how far two of them are out of place
     */
    record Phrase(List<Slot> slots, int slop, int mask) implements Plan {
        /** Makes the list unmodifiable. */
        public Phrase {
            slots = List.copyOf(slots);
        }
    }

    /**
     * A word of a phrase.
     *
     * @param offset place in the phrase; the first word's is 0
     */
    record Slot(int id, int offset) {}

    /**
     * A word like this.
     *
     * @param id of the prefix under which such words are found
     * @param isLike says it of a word's form
     */
    record Like(int id, Predicate<String> isLike, int mask) implements Plan {}

    /** A combination, as {@link dev.nashra.rules.parse.Expression.Group}. */
    record Group(List<Plan> must, List<Plan> should, List<Plan> not, int need) implements Plan {
        /** Makes the lists unmodifiable. */
        public Group {
            must = List.copyOf(must);
            should = List.copyOf(should);
            not = List.copyOf(not);
        }
    }

    /** What no article of this language has. */
    record Nothing() implements Plan {}
}
