package dev.nashra.enrich.tag.place;

import dev.nashra.enrich.tag.Known;
import dev.nashra.enrich.tag.PhraseBook;

/** All names of places and peoples that are looked for in texts of a language. */
public final class PlaceNames {
    private PlaceNames() {}

    /**
     * Gives a place of the gazetteer.
     *
     * @param id such as {@code place:amman}
     * @throws IllegalArgumentException if it has none of this id
     */
    public static Known known(String id) {
        return Gazetteer.known(id);
    }

    /**
     * Adds the names of a language, and those in English letters that any text may have.
     *
     * @param language ISO 639
     */
    public static void addTo(PhraseBook book, String language) {
        Territories.addTo(book, language);
        Gazetteer.addTo(book, language.equals("ar"));
        Nationalities.addTo(book, language.equals("ar"));
        ZoneCities.addTo(book, language);
        if (!language.equals("en")) {
            Territories.addTo(book, "en");
            Gazetteer.addTo(book, false);
            Nationalities.addTo(book, false);
        }
    }
}
