package dev.nashra.enrich.tag.place;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import dev.nashra.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The names of countries and territories in one language, by their first word.
 *
 * <p>Names are those of CLDR, long and short, with a few that every newsroom uses and CLDR does not
 * list.
 */
final class Territories {
    /** What everybody writes: territory, language, name. */
    private static final List<List<String>> EVERYDAY =
            List.of(
                    List.of("SA", "ar", "السعودية"),
                    List.of("AE", "ar", "الإمارات"),
                    List.of("US", "ar", "أمريكا"),
                    List.of("US", "ar", "أميركا"),
                    List.of("US", "ar", "الولايات المتحدة"),
                    List.of("GB", "ar", "بريطانيا"),
                    List.of("PS", "ar", "فلسطين"),
                    List.of("CZ", "ar", "التشيك"),
                    List.of("CD", "ar", "الكونغو الديمقراطية"),
                    List.of("MM", "ar", "ميانمار"),
                    List.of("BA", "ar", "البوسنة"),
                    List.of("CN", "ar", "الصين الشعبية"),
                    List.of("TR", "en", "Turkey"),
                    List.of("GB", "en", "Britain"),
                    List.of("GB", "en", "UK"),
                    List.of("US", "en", "USA"),
                    List.of("US", "en", "U.S."),
                    List.of("AE", "en", "UAE"),
                    List.of("CZ", "en", "Czech Republic"),
                    List.of("PS", "en", "Palestine"),
                    List.of("MM", "en", "Myanmar"),
                    List.of("CI", "en", "Ivory Coast"),
                    List.of("BA", "en", "Bosnia"));

    private final Map<String, List<Name>> byFirstWord;

    private Territories(Map<String, List<Name>> byFirstWord) {
        this.byFirstWord = byFirstWord;
    }

    /**
     * A name.
     *
     * @param territory ISO 3166-1 alpha-2
     * @param words folded, at least one
     */
    record Name(String territory, List<String> words) {}

    /**
     * Gives the names in a language.
     *
     * @param language ISO 639; CLDR falls back to English where it has no names
     */
    static Territories in(String language) {
        Set<Name> names = new HashSet<>();
        for (String territory : Locale.getISOCountries()) {
            for (DisplayContext length :
                    List.of(DisplayContext.LENGTH_FULL, DisplayContext.LENGTH_SHORT)) {
                add(names, territory, label(territory, language, length));
            }
        }
        for (List<String> name : EVERYDAY) {
            if (name.get(1).equals(language)) {
                add(names, name.get(0), name.get(2));
            }
        }
        Map<String, List<Name>> byFirstWord = new HashMap<>();
        for (Name name : names) {
            byFirstWord.computeIfAbsent(name.words().getFirst(), w -> new ArrayList<>()).add(name);
        }
        byFirstWord
                .values()
                .forEach(list -> list.sort((a, b) -> b.words().size() - a.words().size()));
        return new Territories(byFirstWord);
    }

    /** Gives the name of a territory for a reader of a language. */
    static String label(String territory, String language) {
        return label(territory, language, DisplayContext.LENGTH_FULL);
    }

    /** Gives the names that begin with a folded word, longest first. */
    List<Name> startingWith(String word) {
        return byFirstWord.getOrDefault(word, List.of());
    }

    private static String label(String territory, String language, DisplayContext length) {
        return LocaleDisplayNames.getInstance(ULocale.forLanguageTag(language), length)
                .regionDisplayName(territory);
    }

    private static void add(Set<Name> names, String territory, String name) {
        List<String> words = Words.of(name).stream().map(Words.Word::text).toList();
        if (!words.isEmpty()) {
            names.add(new Name(territory, words));
        }
    }
}
