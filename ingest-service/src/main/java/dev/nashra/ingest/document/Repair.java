package dev.nashra.ingest.document;

import java.util.Locale;

/** What was put right in an entry, or left out of it, so that it could be taken. */
public enum Repair {
    /** The document's character set is not the one that it or its sender declares. */
    CHARSET,
    /** Characters that could not be decoded, or that XML forbids. */
    CHARACTERS,
    /** Markup that is not well-formed. */
    MARKUP,
    /** No identifier: the link stands in. */
    ID_FROM_LINK,
    /** Neither identifier nor link: a digest of headline and text stands in. */
    ID_FROM_CONTENT,
    /** Another entry of the document, with another link, has the same identifier. */
    ID_NOT_UNIQUE,
    /** A date that nobody can read; left out. */
    DATE_UNREADABLE,
    /** A link that is not an http or https URL; left out. */
    LINK_UNUSABLE,
    /** A language that is not a BCP 47 tag; left out. */
    LANGUAGE_UNREADABLE,
    /** A headline longer than is kept; cut. */
    HEADLINE_CUT;

    /** The repair in snake case, as answers have it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
