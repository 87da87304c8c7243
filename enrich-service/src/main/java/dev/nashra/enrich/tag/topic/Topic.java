package dev.nashra.enrich.tag.topic;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Media Topic of the first or second level.
 *
 * @param number its place in the vocabulary's order, from 0; a parent comes before its children
 * @param code eight digits
 * @param parent null at the first level
 * @param labels by language; {@code en} is always there
 */
record Topic(int number, String code, @Nullable Topic parent, Map<String, String> labels) {
    /** Gives the topic at the first level that this one belongs to, or is. */
    Topic top() {
        return parent == null ? this : parent;
    }

    /** Tells whether it is the same topic of the same vocabulary. */
    boolean is(Topic other) {
        return number == other.number;
    }

    boolean isTop() {
        return parent == null;
    }

    /** Gives the tag's id. */
    String id() {
        return "medtop:" + code;
    }

    /** Gives the label for readers of a language; in English where there is none in theirs. */
    String label(String language) {
        String label = labels.get(language);
        return label != null ? label : labels.getOrDefault("en", code);
    }
}
