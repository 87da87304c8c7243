package dev.nashra.search.query;

import java.util.List;

/** What {@code q} says. */
public sealed interface Expression {
    /**
     * A word, in any of its forms.
     *
     * @param text as typed, without spaces; may still be several words, as in {@code COVID-19}
     */
    record Word(String text) implements Expression {}

    /**
     * Words in this order.
     *
     * @param text as typed
     * @param slop how many places the words may be moved by
     */
    record Phrase(String text, int slop) implements Expression {}

    /**
     * Any word that begins so.
     *
     * @param text as typed, never empty
     */
    record Prefix(String text) implements Expression {}

    /**
     * A word with some letters wrong.
     *
     * @param text as typed
     * @param edits letters that may be added, dropped, changed or swapped: 1 or 2
     */
    record Fuzzy(String text, int edits) implements Expression {}

    /**
     * A word in the letters of any newsroom.
     *
     * @param bare folded Arabic letters, without what is written before the word
     */
    record Respelt(String bare) implements Expression {}

    /** All of these. */
    record All(List<Expression> parts) implements Expression {
        /** Makes the parts unmodifiable. */
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** At least one of these. */
    record Any(List<Expression> parts) implements Expression {
        /** Makes the parts unmodifiable. */
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** Whatever is not that. */
    record Not(Expression part) implements Expression {}
}
