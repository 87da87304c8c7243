package dev.nashra.enrich.tag;

import java.util.ArrayList;
import java.util.List;

/** Arabic writes "and", "so", "in", "to" and "like" onto the word that follows. */
public final class Clitics {
    private static final int SHORTEST_STEM = 3;

    private Clitics() {}

    /**
     * Gives a folded word, and what is left of it without the clitics it may begin with; the most
     * complete form first.
     */
    public static List<String> stems(String word) {
        if (!mayHave(word)) {
            return List.of(word);
        }
        List<String> stems = new ArrayList<>(4);
        stems.add(word);
        addWithoutPreposition(word, stems);
        if (word.charAt(0) == 'و' || word.charAt(0) == 'ف') {
            String rest = word.substring(1);
            stems.add(rest);
            if (rest.length() > SHORTEST_STEM) {
                addWithoutPreposition(rest, stems);
            }
        }
        return stems;
    }

    /** Says whether a folded word may have clitics. */
    static boolean mayHave(String word) {
        return word.length() > SHORTEST_STEM && "وفبلك".indexOf(word.charAt(0)) >= 0;
    }

    private static void addWithoutPreposition(String word, List<String> stems) {
        if (word.startsWith("لل")) {
            stems.add("ال" + word.substring(2));
        }
        if ("بلك".indexOf(word.charAt(0)) >= 0) {
            stems.add(word.substring(1));
        }
    }
}
