package dev.nashra.ingest.parse;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why an article was not accepted.
 *
 * @param reason stable
 * @param detail one sentence for a person, without article text
 * @param faults every property at fault; empty if it is the article as a whole
 * @param id of the article, where it could still be told; null otherwise
 */
public record Refusal(Reason reason, String detail, List<Fault> faults, @Nullable String id) {
    /** Every way in which an article can be refused. */
    public enum Reason {
        /** Bytes that are not UTF-8. */
        INVALID_UTF8,
        /** Not JSON, or more than one value. */
        MALFORMED_JSON,
        /** Nested deeper than is read. */
        TOO_DEEP,
        /** A name twice in one object: which value is meant is anybody's guess. */
        DUPLICATE_KEY,
        /** A number or name longer than is read. */
        JSON_LIMIT,
        /** JSON, but not an object. */
        NOT_AN_OBJECT,
        /** An object with properties at fault. */
        INVALID_ARTICLE,
        /** A publisher that the caller may not speak for. */
        FORBIDDEN_SOURCE,
        /** Longer than is read. */
        ARTICLE_TOO_LARGE,
        /** Part of a document, and not an article: a package, a concept, an event. */
        NOT_AN_ARTICLE,
        /** An entry of a document that is nested deeper than is read. */
        ENTRY_TOO_DEEP,
        /** An entry of a document whose markup cannot be made sense of. */
        MALFORMED_ENTRY;

        /** The reason in snake case, as problems and metrics have it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One property at fault.
     *
     * @param pointer JSON pointer (RFC 6901)
     * @param detail what is wrong, beginning with the pointer
     */
    public record Fault(String pointer, String detail) {
        /** Blames a property; the detail is made of its pointer and what is wrong. */
        public static Fault at(String pointer, String wrong) {
            return new Fault(pointer, pointer + " " + wrong);
        }
    }

    /** Makes the faults unmodifiable. */
    public Refusal {
        faults = List.copyOf(faults);
    }

    /** Refuses an article as a whole. */
    public static Refusal of(Reason reason, String detail) {
        return new Refusal(reason, detail, List.of(), null);
    }
}
