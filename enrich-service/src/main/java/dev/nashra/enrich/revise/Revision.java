package dev.nashra.enrich.revise;

/** What an arriving article is in the light of what is kept under its id. */
public sealed interface Revision {
    /**
     * The first under this id.
     *
     * @param contentHash see {@link ContentHash}
     */
    record New(String contentHash) implements Revision {}

    /**
     * Other content than before.
     *
     * @param contentHash see {@link ContentHash}
     * @param number of the revision, at least 2
     */
    record Changed(String contentHash, int number) implements Revision {}

    /** The content that is kept already. */
    record Unchanged() implements Revision {}

    /** Other content, but with an earlier {@code versioncreated} than what is kept. */
    record Outdated() implements Revision {}
}
