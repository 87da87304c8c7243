package dev.nashra.search.elastic;

import java.io.IOException;

/** An answer longer than {@link Elasticsearch.Limits#answerBytes}. */
public final class AnswerTooLongException extends IOException {
    private static final long serialVersionUID = 1L;

    AnswerTooLongException(IOException cause) {
        super("an answer longer than is held", cause);
    }
}
