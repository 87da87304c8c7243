package dev.nashra.enrich.tag.topic;

import java.util.ArrayList;
import java.util.List;

/**
 * Gives the forms that a listed word takes in texts: plurals, feminine, dual, accusative and
 * possessive in Arabic, the plural in English.
 *
 * <p>Forms are made from the listed word and never the other way round: cutting endings off the
 * words of a text would make {@code عملة}, currency, and {@code عمل}, work, the same word. Broken
 * plurals have to be listed.
 */
final class Inflections {
    private static final List<String> POSSESSIVES = List.of("ها", "هم");
    private static final List<String> AFTER_TA_MARBUTA =
            List.of("ات", "اتها", "اتهم", "ته", "تها", "تهم", "تنا", "تين", "تان");
    private static final List<String> AFTER_NISBA = List.of("ه", "ين", "ون", "ا", "ات", "ان");
    private static final List<String> AFTER_OTHERS =
            List.of("ه", "ها", "هم", "نا", "ا", "ان", "ين", "ون", "ات");

    private Inflections() {}

    /**
     * Gives the other forms of a word.
     *
     * @param word folded, in Arabic without the article
     */
    static List<String> of(String word) {
        List<String> forms = new ArrayList<>();
        if (isArabic(word)) {
            arabic(word, forms);
        } else if (word.length() > 2) {
            english(word, forms);
        }
        return forms;
    }

    static boolean isArabic(String word) {
        return word.charAt(0) >= '\u0600' && word.charAt(0) < '\u0700';
    }

    private static void arabic(String word, List<String> forms) {
        int length = word.length();
        if (length < 3 || word.endsWith("ا")) {
            return;
        }
        if (word.endsWith("ه")) {
            add(forms, word.substring(0, length - 1), AFTER_TA_MARBUTA);
        } else if (length > 4 && (word.endsWith("ين") || word.endsWith("ون"))) {
            add(forms, word.substring(0, length - 2), List.of("ين", "ون", "ي", "ات"));
        } else if (length > 4 && word.endsWith("ات")) {
            add(forms, word, List.of("ه", "ها", "هم", "نا"));
        } else if (word.endsWith("ي")) {
            add(forms, word, AFTER_NISBA);
        } else if (length == 3) {
            add(forms, word, POSSESSIVES);
        } else {
            add(forms, word, AFTER_OTHERS);
            if (isParticiple(word)) {
                forms.add(word + "ي");
            }
        }
    }

    /** Tells who does something; before another noun, many of them end in ya. */
    private static boolean isParticiple(String word) {
        return word.charAt(0) == 'م' || word.charAt(1) == 'ا';
    }

    private static void english(String word, List<String> forms) {
        boolean isHissing =
                word.endsWith("s")
                        || word.endsWith("x")
                        || word.endsWith("ch")
                        || word.endsWith("sh");
        if (word.endsWith("y") && "aeiou".indexOf(word.charAt(word.length() - 2)) < 0) {
            forms.add(word.substring(0, word.length() - 1) + "ies");
        } else {
            forms.add(word + (isHissing ? "es" : "s"));
        }
    }

    private static void add(List<String> forms, String base, List<String> endings) {
        for (String ending : endings) {
            forms.add(base + ending);
        }
    }
}
