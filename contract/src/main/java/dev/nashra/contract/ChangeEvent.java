package dev.nashra.contract;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a record on {@link Topics#CHANGES} says, by its header {@value EventType#HEADER}. */
public enum ChangeEvent {
    /** An article came into the index. */
    CREATED,
    /** An article came into the index, or was moved, as a copy of another. */
    DUPLICATE,
    /** An article that was there has other content, another place among copies or other tags. */
    UPDATED,
    /** An article was withdrawn; what is left of it has neither text nor tags. */
    WITHDRAWN;

    /** Gives the word that readers get, such as {@code article.created}. */
    public String word() {
        return "article." + name().toLowerCase(Locale.ROOT);
    }

    /** Gives the value of the header, in ASCII. */
    public String type() {
        return "dev.nashra.indexed." + word() + ".v1";
    }

    /** Finds the event that a header says; empty if it says none of these. */
    public static Optional<ChangeEvent> ofType(String type) {
        return Arrays.stream(values()).filter(event -> event.type().equals(type)).findFirst();
    }
}
