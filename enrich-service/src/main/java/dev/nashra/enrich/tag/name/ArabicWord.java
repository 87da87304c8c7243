package dev.nashra.enrich.tag.name;

import java.util.Set;

/**
 * What is known of an Arabic word as part of a name.
 *
 * @param stem the word, without the clitics that must come off to find it on a list
 * @param given a given name and hardly anything else
 * @param weak a given name and an everyday word
 * @param family a family name
 * @param common an everyday word
 * @param foreignness see {@link LetterModel}
 * @param listing a name on a list of places, figures or organisations begins with it
 * @param cues what it says of the words beside it, with or without its clitics
 */
record ArabicWord(
        String stem,
        boolean given,
        boolean weak,
        boolean family,
        boolean common,
        double foreignness,
        boolean listing,
        Set<Cue> cues) {

    /** Gives what is said of a word in another script. */
    static ArabicWord other(String word) {
        return new ArabicWord(word, false, false, false, false, 0, true, Set.of());
    }

    /** Says whether it has a cue. */
    boolean is(Cue cue) {
        return cues.contains(cue);
    }

    /** Says whether some list of names has it. */
    boolean listed() {
        return given || weak || family;
    }

    /** Says whether it begins with the article. */
    boolean hasArticle() {
        return stem.startsWith("ال") && stem.length() > 3;
    }
}
