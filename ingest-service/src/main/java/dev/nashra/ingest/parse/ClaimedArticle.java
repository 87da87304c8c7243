package dev.nashra.ingest.parse;

import dev.nashra.contract.Concept;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An article as its publisher sent it, whatever the format: right types, nothing else checked.
 *
 * @param texts what was sent, not blank
 * @param concepts what was sent, publisher's order; entries that say nothing are left out
 * @param version the publisher's own version number, 0 if none was sent
 */
record ClaimedArticle(
        Map<TextField, String> texts, Map<ConceptField, List<Concept>> concepts, int version) {
    @Nullable String text(TextField field) {
        return texts.get(field);
    }

    List<Concept> list(ConceptField field) {
        return concepts.getOrDefault(field, List.of());
    }
}
