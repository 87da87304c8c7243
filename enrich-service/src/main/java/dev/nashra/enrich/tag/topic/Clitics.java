package dev.nashra.enrich.tag.topic;

import java.util.ArrayList;
import java.util.List;

/** Takes off what Arabic writes onto the front of a word: and, so, in, to, like, the. */
final class Clitics {
    private static final int SHORTEST = 3;

    private Clitics() {}

    /** Gives a folded word and what it may be under its clitics, least taken off first. */
    static List<String> under(String word) {
        if (!Inflections.isArabic(word)) {
            return List.of(word);
        }
        List<String> forms = new ArrayList<>(6);
        add(forms, word);
        if (isLong(word, 1) && (word.charAt(0) == 'و' || word.charAt(0) == 'ف')) {
            add(forms, word.substring(1));
        }
        return forms;
    }

    /** Gives a folded word without the article. */
    static String withoutArticle(String word) {
        return word.startsWith("ال") && isLong(word, 2) ? word.substring(2) : word;
    }

    private static void add(List<String> forms, String word) {
        forms.add(withoutArticle(word));
        if (word.startsWith("لل") && isLong(word, 2)) {
            forms.add(word.substring(2));
            // "To the" before a word that begins with lam is written with two of the three.
            forms.add(word.substring(1));
        } else if (isLong(word, 1) && "بلك".indexOf(word.charAt(0)) >= 0) {
            forms.add(withoutArticle(word.substring(1)));
        }
    }

    private static boolean isLong(String word, int cut) {
        return word.length() >= SHORTEST + cut;
    }
}
