package dev.nashra.enrich.tag.place;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import dev.nashra.enrich.tag.Known;
import dev.nashra.enrich.tag.Mention;
import dev.nashra.enrich.tag.PhraseBook;
import dev.nashra.enrich.tag.Slug;
import dev.nashra.text.Folding;
import java.util.Set;

/** The cities after which time zones are called, which CLDR names in all its languages. */
final class ZoneCities {
    /** Folded names that mean something else more often: peoples, given names, words. */
    private static final Set<String> LEFT_OUT =
            Set.of(
                    "center",
                    "easter",
                    "general",
                    "troll",
                    "wake",
                    "eastern",
                    "mountain",
                    "central",
                    "pacific",
                    "unknown",
                    "knox",
                    "casey",
                    "davis",
                    "mawson",
                    "مركز",
                    "الفصح",
                    "ويك",
                    "كيسي",
                    "دافيس",
                    "نوكس",
                    "ترك",
                    "استر",
                    "سنتر",
                    "سمرا",
                    "جوني",
                    "نوم",
                    "ديلي",
                    "سيتا",
                    "بلم",
                    "برثا",
                    "اشوا",
                    "ابيا",
                    "باناب",
                    "سول",
                    "دارون");

    private ZoneCities() {}

    /** Adds the names in a language. */
    static void addTo(PhraseBook book, String language) {
        TimeZoneNames names = TimeZoneNames.getInstance(ULocale.forLanguageTag(language));
        TimeZoneNames english = TimeZoneNames.getInstance(ULocale.ENGLISH);
        TimeZoneNames arabic = TimeZoneNames.getInstance(ULocale.forLanguageTag("ar"));
        for (String zone :
                TimeZone.getAvailableIDs(
                        TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
            String name = names.getExemplarLocationName(zone);
            String latin = english.getExemplarLocationName(zone);
            String country = TimeZone.getRegion(zone);
            if (name == null || latin == null || country.length() != 2 || isLeftOut(name, latin)) {
                continue;
            }
            String inArabic = arabic.getExemplarLocationName(zone);
            book.add(
                    name,
                    new Known(
                            Mention.Kind.PLACE,
                            "place:" + Slug.of(latin),
                            inArabic == null ? "" : inArabic,
                            latin,
                            country,
                            Set.of()));
        }
    }

    private static boolean isLeftOut(String name, String latin) {
        return LEFT_OUT.contains(Folding.fold(latin)) || LEFT_OUT.contains(Folding.fold(name));
    }
}
