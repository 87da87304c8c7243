package dev.nashra.benchmarks.copies;

/** A file that cannot be used; the message says which and why. */
public final class BadInput extends Exception {
    private static final long serialVersionUID = 1;

    /** Says which file, and why. */
    public BadInput(String message) {
        super(message);
    }
}
