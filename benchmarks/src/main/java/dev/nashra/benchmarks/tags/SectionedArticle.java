package dev.nashra.benchmarks.tags;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nashra.enrich.language.LanguageDetector;
import dev.nashra.enrich.tag.Reading;

/**
 * An article and the section its publisher put it in.
 *
 * @param section empty if it says none
 * @param language BCP 47 without region, {@code und} if it says none
 * @param headline may be empty
 * @param body may be empty
 */
record SectionedArticle(String section, String language, String headline, String body) {
    static SectionedArticle of(JsonNode line) {
        String language = line.path("language").asText("");
        return new SectionedArticle(
                line.path("category").asText(""),
                language.isEmpty() ? "und" : language.replaceFirst("[-_].*", ""),
                line.path("title").asText(""),
                line.path("body").asText(""));
    }

    /** Gives the same in the language that it is found to be in. */
    SectionedArticle inLanguageOf(LanguageDetector languages) {
        String declared = language.equals("und") ? null : language;
        String found = languages.detect(declared, headline, body).primary();
        return new SectionedArticle(section, found, headline, body);
    }

    Reading reading() {
        return Reading.of(language, headline, body);
    }
}
