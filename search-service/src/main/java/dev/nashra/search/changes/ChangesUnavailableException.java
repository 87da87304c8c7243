package dev.nashra.search.changes;

/** Changes cannot be read now, and can be later. */
public final class ChangesUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Says why. */
    public ChangesUnavailableException(String why) {
        super(why);
    }

    /** Says why. */
    public ChangesUnavailableException(String why, Throwable cause) {
        super(why, cause);
    }
}
