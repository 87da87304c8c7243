package dev.nashra.contract;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A desk's own rule: articles that its query finds get its tag. Lies on {@link Topics#RULES} under
 * its id, as of its last version.
 *
 * @param id stable; the record's key
 * @param version 1 for a new rule, one more with each change
 * @param name what the desk calls it
 * @param tag what an article that matches gets
 * @param query in Lucene's syntax, as the desk wrote it; module {@code rules} says what is allowed
 * @param languages ISO 639 codes of the articles it is for; empty for all
 * @param enabled false: kept, but matches nothing
 * @param author who changed it last, by the name of the key; null if not known
 * @param updated when it was changed last, by the clock of the service that took the change
 */
public record Rule(
        String id,
        int version,
        String name,
        Given tag,
        String query,
        List<String> languages,
        boolean enabled,
        @Nullable String author,
        Instant updated) {
    /**
     * The tag that a rule gives; its kind is {@link Tag.Kind#CUSTOM}.
     *
     * @param id stable code, such as {@code desk:energy}
     * @param label readable name
     */
    public record Given(String id, String label) {
        /** Checks that nothing is missing. */
        public Given {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(label, "label");
        }
    }

    /** Checks that nothing is missing and makes the list unmodifiable. */
    public Rule {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(tag, "tag");
        Objects.requireNonNull(query, "query");
        Objects.requireNonNull(updated, "updated");
        languages = Lists.orEmpty(languages);
    }

    /** Gives what a tag says of the rule it comes from, as in {@code rule:7f3a:2}. */
    public String reference() {
        return prefix(id) + version;
    }

    /** Gives what every {@link #reference()} to a rule of this id begins with. */
    public static String prefix(String id) {
        return "rule:" + id + ":";
    }
}
