package dev.nashra.search.page;

/** Elasticsearch cannot answer now, and may in a while. */
public final class SearchUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SearchUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    SearchUnavailableException(String message) {
        super(message);
    }
}
