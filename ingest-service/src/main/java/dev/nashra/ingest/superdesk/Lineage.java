package dev.nashra.ingest.superdesk;

/**
 * Which item a rewritten item goes back to. Superdesk gives every rewrite a guid of its own; here
 * they are revisions of one article, which is called by the guid of the first.
 */
public interface Lineage {
    /**
     * Gives the first item that an item goes back to.
     *
     * @param source publisher, whose guids these are
     * @return the guid itself if nothing else is known
     * @throws LineageUnavailableException if what is known has not been read yet
     */
    String rootOf(String source, String guid);

    /**
     * Takes note of what an item goes back to. Said before the item is published, so that it is
     * known when the next rewrite comes; the same may be said again.
     *
     * @throws LineageUnavailableException if it could not be written down
     */
    void note(String source, String guid, String root);
}
