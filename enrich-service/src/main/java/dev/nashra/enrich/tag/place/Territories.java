package dev.nashra.enrich.tag.place;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import dev.nashra.enrich.tag.Known;
import dev.nashra.enrich.tag.ListFile;
import dev.nashra.enrich.tag.Mention;
import dev.nashra.enrich.tag.PhraseBook;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The names of countries and territories: those of CLDR, long and short, in any of its languages,
 * with those that every newsroom writes and CLDR does not list ({@code countries.txt}).
 */
public final class Territories {
    /** Folded: Mali is also "financial". */
    private static final Set<String> HOMONYMS = Set.of("مالي", "توغو", "غانا", "بالاو");

    private static final Map<String, String> LABELS = new ConcurrentHashMap<>();

    private Territories() {}

    /**
     * Adds the names in a language.
     *
     * @param language ISO 639; CLDR falls back to English where it has no names
     */
    static void addTo(PhraseBook book, String language) {
        for (String line : ListFile.lines(Territories.class, "countries.txt")) {
            List<String> parts = ListFile.parts(line, "\\|");
            String names = language.equals("ar") ? parts.get(1) : parts.get(2);
            if (language.equals("ar") || language.equals("en")) {
                for (String name : ListFile.parts(names, "/")) {
                    add(book, parts.getFirst(), name);
                }
            }
        }
        for (String territory : Locale.getISOCountries()) {
            for (DisplayContext length :
                    List.of(DisplayContext.LENGTH_FULL, DisplayContext.LENGTH_SHORT)) {
                add(book, territory, label(territory, language, length));
            }
        }
    }

    /** Gives the name of a territory for a reader of a language. */
    public static String label(String territory, String language) {
        return LABELS.computeIfAbsent(
                language + '-' + territory,
                key -> label(territory, language, DisplayContext.LENGTH_FULL));
    }

    private static String label(String territory, String language, DisplayContext length) {
        return LocaleDisplayNames.getInstance(ULocale.forLanguageTag(language), length)
                .regionDisplayName(territory);
    }

    private static void add(PhraseBook book, String territory, String printed) {
        String name = printed.startsWith("?") ? printed.substring(1) : printed;
        boolean homonym = HOMONYMS.contains(name);
        book.add(
                name,
                new Known(
                        Mention.Kind.COUNTRY,
                        "country:" + territory,
                        "",
                        "",
                        territory,
                        homonym ? Set.of(Known.Trait.HOMONYM) : Set.of()));
    }
}
