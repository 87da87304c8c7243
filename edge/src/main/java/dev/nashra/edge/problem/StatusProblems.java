package dev.nashra.edge.problem;

/** Words for problems of which only the status is known: those found before a resource is. */
final class StatusProblems {
    private StatusProblems() {}

    /**
     * Gives a problem for a status.
     *
     * @param status HTTP status, 400 to 599
     * @param method of the call
     * @param path of the call
     */
    static Problem of(int status, String method, String path) {
        return switch (status) {
            case 400 -> Problem.of(400, "bad_request", "The request cannot be read.");
            case 401 ->
                    Problem.of(401, "auth_required", "Send an API key as Authorization: Bearer.");
            case 403 -> Problem.of(403, "forbidden", "This call is not allowed.");
            case 404 -> Problem.of(404, "not_found", "There is nothing at " + path + ".");
            case 405 ->
                    Problem.of(
                            405, "method_not_allowed", method + " is not allowed on " + path + ".");
            case 406 ->
                    Problem.of(
                            406, "not_acceptable", "Nothing here has a type that Accept allows.");
            case 408 -> Problem.of(408, "request_timeout", "The request did not arrive in time.");
            case 413 -> Problem.of(413, "body_too_large", "The body is larger than allowed.");
            case 414 -> Problem.of(414, "uri_too_long", "The request line is longer than allowed.");
            case 415 ->
                    Problem.of(
                            415, "unsupported_media_type", "The body is of a type not read here.");
            case 429 -> Problem.of(429, "too_many_requests", "Too many calls; wait and try again.");
            case 431 ->
                    Problem.of(431, "headers_too_large", "The headers are larger than allowed.");
            case 503 -> Problem.of(503, "unavailable", "Not able to answer now; try again.");
            default ->
                    status < 500
                            ? Problem.of(status, "bad_request", "The request cannot be answered.")
                            : Problem.of(status, "internal", "The service failed.");
        };
    }
}
