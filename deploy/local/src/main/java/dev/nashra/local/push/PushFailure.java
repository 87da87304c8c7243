package dev.nashra.local.push;

/** The push cannot go on; what was not yet sent stays unsent. */
public final class PushFailure extends Exception {
    private static final long serialVersionUID = 1;

    PushFailure(String message) {
        super(message);
    }
}
