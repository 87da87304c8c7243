package dev.nashra.search.query;

/** What to do with copies of the same report. */
public enum Duplicates {
    /** List each group once, by its member that comes first in the order asked for. */
    COLLAPSE,
    /** List every article. */
    KEEP,
    /** List only the copies: articles that follow another. */
    ONLY
}
