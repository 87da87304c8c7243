package dev.nashra.benchmarks.tags;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A text and the language that a person, or its publisher, says it is in.
 *
 * @param language BCP 47 without region and script
 * @param text headline, line feed and body, or whatever the file has as text
 */
record LabelledText(String language, String text) {
    static boolean areIn(TagFile file) {
        return file.has("language") && (file.has("text") || file.has("body"));
    }

    /**
     * Reads it from {@code language} and {@code text}, or {@code title} and {@code body}.
     *
     * @throws IllegalArgumentException if it does not say its language
     */
    static LabelledText of(JsonNode line) {
        String language = line.path("language").asText("");
        if (language.isEmpty()) {
            throw new IllegalArgumentException("the text does not say its language");
        }
        String title = line.path("title").asText("").strip();
        String body = line.path("text").asText(line.path("body").asText("")).strip();
        return new LabelledText(
                language.replaceFirst("[-_].*", ""), title.isEmpty() ? body : title + "\n" + body);
    }

    /** Gives the first so many characters, never half of one. */
    String first(int characters) {
        return text.codePointCount(0, text.length()) <= characters
                ? text
                : text.substring(0, text.offsetByCodePoints(0, characters));
    }
}
