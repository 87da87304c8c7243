package dev.nashra.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Something an article is about, and why we say so.
 *
 * @param id stable code, {@code country:RU} or {@code medtop:16000000}
 * @param label readable name, in the article's language where there is one
 * @param kind what sort of thing it is
 * @param rule what produced the tag, with its version: {@code cldr-territories:2}
 * @param weight how much of the article it is, 0 to 1: by where and how often it is mentioned; 1
 *     where whoever made the rule decided so
 * @param evidence where it was found; never null, first occurrence first, not all of them
 */
public record Tag(
        String id, String label, Kind kind, String rule, double weight, List<Evidence> evidence) {
    /** What sort of thing a tag names. */
    public enum Kind {
        /** IPTC Media Topic. */
        @JsonProperty("topic")
        TOPIC,
        /** Country, territory, city. */
        @JsonProperty("place")
        PLACE,
        /** A human being. */
        @JsonProperty("person")
        PERSON,
        /** Ministry, company, party, team. */
        @JsonProperty("organisation")
        ORGANISATION,
        /** A desk's own. */
        @JsonProperty("custom")
        CUSTOM
    }

    /**
     * A passage that produced a tag.
     *
     * @param field {@code headline} or {@code body_text}
     * @param start first UTF-16 code unit in that field
     * @param end one past the last UTF-16 code unit
     * @param surface the passage as printed
     */
    public record Evidence(String field, int start, int end, String surface) {}

    /** Makes the evidence unmodifiable. */
    public Tag {
        evidence = Lists.orEmpty(evidence);
    }
}
