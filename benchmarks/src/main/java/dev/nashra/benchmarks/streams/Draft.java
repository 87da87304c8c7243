package dev.nashra.benchmarks.streams;

import java.util.List;
import java.util.Set;

/**
 * The text of an article, as its author wrote it.
 *
 * @param language {@code ar} or {@code en}
 * @param title one line
 * @param paragraphs of one line each
 * @param names invented names in it, as single words
 */
record Draft(String language, String title, List<String> paragraphs, Set<String> names) {
    /** Makes lists unmodifiable. */
    Draft {
        paragraphs = List.copyOf(paragraphs);
        names = Set.copyOf(names);
    }

    Draft titled(String newTitle) {
        return new Draft(language, newTitle, paragraphs, names);
    }

    Draft saying(List<String> newParagraphs) {
        return new Draft(language, title, newParagraphs, names);
    }
}
