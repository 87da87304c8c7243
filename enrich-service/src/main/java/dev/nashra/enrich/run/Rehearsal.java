package dev.nashra.enrich.run;

import dev.nashra.enrich.fingerprint.Fingerprinter;
import dev.nashra.enrich.language.LanguageDetector;
import dev.nashra.enrich.tag.CountryTagger;

/**
 * Goes through the stages once while the broker is still starting. The language model, the names of
 * countries and the folding tables are read at first use, and the first article after a start
 * should not pay for all of them.
 */
final class Rehearsal {
    private static final String ARABIC =
            "أعلنت البلدية اليوم في الأردن عن افتتاح الجسر الجديد بعد عامين من العمل.";
    private static final String ENGLISH =
            "The council of a town in Norway opened the new bridge after two years of work.";

    private Rehearsal() {}

    static void run(CountryTagger countries) {
        LanguageDetector languages = new LanguageDetector();
        for (String text : new String[] {ARABIC, ENGLISH}) {
            String language = languages.detect(null, null, text).primary();
            Fingerprinter.of(language, null, text).keys();
            countries.tags(language, null, text);
        }
    }
}
