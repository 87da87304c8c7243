package dev.nashra.enrich.tag;

import org.jspecify.annotations.Nullable;

/**
 * A passage that names something.
 *
 * @param passage where it stands
 * @param first index of its first word
 * @param end one past the index of its last word
 * @param kind what sort of thing is named
 * @param known what is named, null as long as it is only known by its shape and surroundings
 * @param rule what found it, with its version
 */
public record Mention(
        Passage passage, int first, int end, Kind kind, @Nullable Known known, String rule) {
    /** What a passage names, and how. */
    public enum Kind {
        /** A country or territory by its name. */
        COUNTRY,
        /** A city, region, sea or river. */
        PLACE,
        /** A capital that stands for its government: a place, but the country is meant. */
        CAPITAL,
        /** An adjective or a people's name, which says of what country but is no place. */
        NATIONALITY,
        /** A human being. */
        PERSON,
        /** A party, company, team, body of many states. */
        ORGANISATION,
        /** A ministry or another part of a government, named by what it does. */
        OFFICE;

        /** Says whether the passage is the name of a place. */
        public boolean isPlace() {
            return this == COUNTRY || this == PLACE || this == CAPITAL;
        }
    }

    /** Gives the first UTF-16 code unit in the field, clitics included. */
    public int startOffset() {
        return passage.words().get(first).start();
    }

    /** Gives one past the last UTF-16 code unit in the field. */
    public int endOffset() {
        return passage.words().get(end - 1).end();
    }

    /** Gives the passage as printed. */
    public String surface() {
        return passage.text().substring(startOffset(), endOffset());
    }

    /** Gives the number of words. */
    public int length() {
        return end - first;
    }
}
