package dev.nashra.search.page;

/** So many long articles that one answer would not fit; fewer at once do. */
public final class AnswerTooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AnswerTooLargeException(Throwable cause) {
        super("an answer larger than is held", cause);
    }
}
