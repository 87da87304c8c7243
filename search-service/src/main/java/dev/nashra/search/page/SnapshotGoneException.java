package dev.nashra.search.page;

/** The snapshot that a cursor continues is kept no longer. */
public final class SnapshotGoneException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SnapshotGoneException(String message) {
        super(message, null, false, false);
    }
}
