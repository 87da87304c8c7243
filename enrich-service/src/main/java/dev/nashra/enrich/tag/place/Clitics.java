package dev.nashra.enrich.tag.place;

import java.util.ArrayList;
import java.util.List;

/** Arabic writes "and", "so", "in", "to" and "like" onto the word that follows. */
final class Clitics {
    private static final int SHORTEST_STEM = 3;

    private Clitics() {}

    /**
     * Gives a folded word, and what is left of it without the clitics it may begin with; the most
     * complete form first.
     */
    static List<String> stems(String word) {
        List<String> stems = new ArrayList<>(4);
        stems.add(word);
        if (startsWithOneOf(word, "وف")) {
            stems.add(word.substring(1));
        }
        for (String stem : List.copyOf(stems)) {
            if (stem.startsWith("لل") && stem.length() > SHORTEST_STEM) {
                stems.add("ال" + stem.substring(2));
            } else if (startsWithOneOf(stem, "بلك")) {
                stems.add(stem.substring(1));
            }
        }
        return stems;
    }

    private static boolean startsWithOneOf(String word, String letters) {
        return word.length() > SHORTEST_STEM && letters.indexOf(word.charAt(0)) >= 0;
    }
}
