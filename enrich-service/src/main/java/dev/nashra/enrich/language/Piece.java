package dev.nashra.enrich.language;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of a text that is probably in one language.
 *
 * @param text not cut within words
 * @param script that of most of its letters
 * @param letters how many are in that script, each counted by {@link Writing#weight}
 * @param trust 0 to 1: less for menus and notices
 */
record Piece(String text, Writing script, double letters, double trust) {
    /** Looks at a stretch; gives null if it has no letter of any known script. */
    static @Nullable Piece of(String text, double trust) {
        double[] letters = new double[Writing.values().length];
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            int letter = text.codePointAt(i);
            if (Character.isLetter(letter)) {
                Writing script = Writing.of(letter);
                if (script != null) {
                    letters[script.ordinal()] += script.weight();
                }
            }
        }
        int most = 0;
        for (int i = 1; i < letters.length; i++) {
            most = letters[i] > letters[most] ? i : most;
        }
        return letters[most] == 0
                ? null
                : new Piece(text, Writing.values()[most], letters[most], trust);
    }

    /** Gives what it counts beside others. */
    double weight() {
        return letters * trust;
    }
}
