package dev.nashra.rules.parse;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a query may look at. */
public enum RuleField {
    /** Headline and body; what a word without a field's name looks at. */
    TEXT(0b11, Kind.TEXT),
    /** The headline alone. */
    HEADLINE(1, Kind.TEXT),
    /** The body alone. */
    BODY(1 << 1, Kind.TEXT),
    /** The publisher: whole, in any case. */
    SOURCE(1 << 2, Kind.NAME),
    /** As decided: the whole BCP 47 tag, or its first part. */
    LANGUAGE(1 << 3, Kind.NAME),
    /** Words of the address, in a row; a wildcard is held against each and against the whole. */
    URL(1 << 4, Kind.NAME),
    /**
     * Tags of places: the id, the id without its scheme, or words of the label in a row. Before a
     * colon in an id stands a backslash, or the id between quotes.
     */
    PLACE(1 << 5, Kind.NAME),
    /** Tags of persons, as with places. */
    PERSON(1 << 6, Kind.NAME),
    /** Tags of organisations, as with places. */
    ORGANISATION(1 << 7, Kind.NAME),
    /** Tags of topics, as with places. */
    TOPIC(1 << 8, Kind.NAME);

    private enum Kind {
        TEXT,
        NAME
    }

    private final int mask;
    private final Kind kind;

    RuleField(int mask, Kind kind) {
        this.mask = mask;
        this.kind = kind;
    }

    /** Finds a field by the name before the colon, in lower case; {@code text} is one as well. */
    static Optional<RuleField> named(String name) {
        return Arrays.stream(values()).filter(field -> field.written().equals(name)).findFirst();
    }

    /** Gives all names, for an error to list. */
    static String names() {
        return Arrays.stream(values()).map(RuleField::written).collect(Collectors.joining(", "));
    }

    /** Gives the name before the colon. */
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Gives the bits of the fields that are looked at: two for {@link #TEXT}, else one. */
    public int mask() {
        return mask;
    }

    /** Tells whether its words are analysed in the article's language. */
    public boolean isText() {
        return kind == Kind.TEXT;
    }
}
