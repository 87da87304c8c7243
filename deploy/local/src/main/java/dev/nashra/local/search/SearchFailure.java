package dev.nashra.local.search;

/** A search that was not answered. The message says why, for people. */
public final class SearchFailure extends Exception {
    private static final long serialVersionUID = 1L;

    SearchFailure(String message) {
        super(message);
    }
}
