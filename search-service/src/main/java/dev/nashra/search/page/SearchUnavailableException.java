package dev.nashra.search.page;

/** Elasticsearch cannot answer now, and may in a while. */
public class SearchUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what was asked of it. */
    public SearchUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    SearchUnavailableException(String message) {
        super(message);
    }
}
