package dev.nashra.edge.problem;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Ends a call with a {@link Problem}. Thrown by resources and filters; carries no stack trace. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient Map<String, String> headers;

    /** Ends the call with a problem and no header of its own. */
    public ProblemException(Problem problem) {
        this(problem, Map.of());
    }

    private ProblemException(Problem problem, Map<String, String> headers) {
        super(problem.code() + ": " + problem.detail(), null, false, false);
        this.problem = problem;
        this.headers = Map.copyOf(headers);
    }

    /** Gives the same end with one more header. */
    public ProblemException header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new ProblemException(problem, more);
    }

    /** Gives the same end with {@code Retry-After}; whole seconds, at least one. */
    public ProblemException retryAfter(Duration wait) {
        return header("Retry-After", Long.toString(Math.max(1, wait.toSeconds())));
    }

    /** What went wrong. */
    public Problem problem() {
        return problem;
    }

    /** Headers that the answer carries besides the usual ones. */
    public Map<String, String> headers() {
        return headers;
    }
}
