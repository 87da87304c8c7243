package dev.nashra.search.page;

/** A call has had its time, and the answer is not complete. */
public final class OutOfTimeException extends SearchUnavailableException {
    private static final long serialVersionUID = 1L;

    OutOfTimeException() {
        super("the call took longer than it may");
    }
}
