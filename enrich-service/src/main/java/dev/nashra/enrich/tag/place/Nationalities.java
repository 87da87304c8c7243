package dev.nashra.enrich.tag.place;

import dev.nashra.enrich.tag.Known;
import dev.nashra.enrich.tag.ListFile;
import dev.nashra.enrich.tag.Mention;
import dev.nashra.enrich.tag.PhraseBook;
import java.util.List;
import java.util.Set;

/**
 * Adjectives and names of peoples ({@code nationalities.txt}).
 *
 * <p>A line is the country, Arabic adjectives in the masculine without article, other Arabic forms
 * as they are, and forms in English, French, German, Spanish, Turkish, as they are: {@code
 * RU|روسي|الروس|Russian/Russians/russe/…}.
 */
final class Nationalities {
    private static final List<String> ENDINGS =
            List.of("", "ة", "ين", "ون", "ان", "تين", "تان", "ات");

    private Nationalities() {}

    /** Adds the forms that are written in Arabic or in Latin letters. */
    static void addTo(PhraseBook book, boolean arabic) {
        for (String line : ListFile.lines(Nationalities.class, "nationalities.txt")) {
            List<String> parts = ListFile.parts(line, "\\|");
            Known known =
                    new Known(
                            Mention.Kind.NATIONALITY,
                            "country:" + parts.getFirst(),
                            "",
                            "",
                            parts.getFirst(),
                            Set.of());
            if (arabic) {
                addArabic(book, parts, known);
            } else {
                ListFile.parts(parts.get(3), "/").forEach(form -> book.add(form, known));
            }
        }
    }

    private static void addArabic(PhraseBook book, List<String> parts, Known known) {
        for (String adjective : ListFile.parts(parts.get(1), "/")) {
            for (String ending : adjective.isEmpty() ? List.<String>of() : ENDINGS) {
                String form = adjective.replace(" ", ending + " ") + ending;
                book.add(form, known);
                book.add(withArticle(form), known);
            }
        }
        ListFile.parts(parts.get(2), "/").forEach(form -> book.add(form, known));
    }

    /** Puts the article before every word: كوري جنوبي, الكوري الجنوبي. */
    private static String withArticle(String adjective) {
        return "ال" + adjective.replace(" ", " ال");
    }
}
