package dev.nashra.ingest.fetch;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Links of one answer (RFC 8288), absolute, by relation type in lower case. */
public record WebLinks(Map<String, List<URI>> byRelation) {
    /** No links. */
    public static final WebLinks NONE = new WebLinks(Map.of());

    /** Makes the links unmodifiable. */
    public WebLinks {
        Map<String, List<URI>> copy = new LinkedHashMap<>();
        byRelation.forEach((relation, targets) -> copy.put(relation, List.copyOf(targets)));
        byRelation = Collections.unmodifiableMap(copy);
    }

    /** Gives the targets of a relation, in order; empty if there are none. */
    public List<URI> of(String relation) {
        return byRelation.getOrDefault(relation.toLowerCase(Locale.ROOT), List.of());
    }
}
