package dev.nashra.ingest.parse;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The ninjs properties of an article that hold a list of concepts. */
enum ConceptField {
    SUBJECT,
    PLACE,
    PERSON,
    ORGANISATION;

    /** Most entries in one list; real articles have a few dozen. */
    static final int MAX_ENTRIES = 500;

    /** Longest code, name or scheme, in UTF-16 code units. */
    static final int MAX_LENGTH = 1000;

    String pointer() {
        return "/" + name().toLowerCase(Locale.ROOT);
    }

    static @Nullable ConceptField of(String property) {
        return switch (property) {
            case "subject" -> SUBJECT;
            case "place" -> PLACE;
            case "person" -> PERSON;
            case "organisation" -> ORGANISATION;
            default -> null;
        };
    }
}
