package dev.nashra.enrich.tag.name;

/**
 * What is known of an Arabic word as part of a name.
 *
 * @param stem the word, without the clitics that must come off to find it on a list
 * @param given a given name and hardly anything else
 * @param weak a given name and an everyday word
 * @param family a family name
 * @param common an everyday word
 * @param foreignness see {@link LetterModel}
 */
record ArabicWord(
        String stem,
        boolean given,
        boolean weak,
        boolean family,
        boolean common,
        double foreignness) {

    /** Says whether some list of names has it. */
    boolean listed() {
        return given || weak || family;
    }

    /** Says whether it begins with the article. */
    boolean hasArticle() {
        return stem.startsWith("ال") && stem.length() > 3;
    }
}
