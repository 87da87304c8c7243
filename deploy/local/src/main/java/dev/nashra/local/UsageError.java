package dev.nashra.local;

/**
 * Something only the caller can put right; the message says what, and the launcher exits with 2.
 */
public final class UsageError extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Takes one sentence for a person. */
    public UsageError(String message) {
        super(message);
    }
}
