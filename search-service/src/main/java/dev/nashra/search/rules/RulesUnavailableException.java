package dev.nashra.search.rules;

/** Rules cannot be written, or not be known, at the moment. */
public final class RulesUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Says what is away. */
    public RulesUnavailableException(String message) {
        super(message);
    }

    /** Says what is away, and why. */
    public RulesUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
