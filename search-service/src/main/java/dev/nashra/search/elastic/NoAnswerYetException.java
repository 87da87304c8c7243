package dev.nashra.search.elastic;

import java.io.IOException;

/** The answer did not come in the time that the caller had for it; the request was given up. */
public final class NoAnswerYetException extends IOException {
    private static final long serialVersionUID = 1L;

    NoAnswerYetException(String message) {
        super(message);
    }
}
