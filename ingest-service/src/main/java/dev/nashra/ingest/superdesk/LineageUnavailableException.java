package dev.nashra.ingest.superdesk;

/**
 * What an item goes back to is not known yet, or could not be written down: it is to be pushed
 * again.
 */
public final class LineageUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Has nothing more to say. */
    public LineageUnavailableException() {
        super("the lineage of an item could not be read or written down");
    }
}
