package dev.nashra.local.stack;

/** The stack did not come up; the message says which member failed and what it said last. */
public final class StartFailure extends Exception {
    private static final long serialVersionUID = 1;

    StartFailure(String message) {
        super(message);
    }
}
