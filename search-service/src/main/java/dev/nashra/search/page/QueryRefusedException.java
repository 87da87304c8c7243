package dev.nashra.search.page;

/** Elasticsearch understands a query and will not answer it. The message says why. */
public final class QueryRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    QueryRefusedException(String message) {
        super(message, null, false, false);
    }
}
