package dev.nashra.edge.problem;

import jakarta.ws.rs.core.Response;
import java.util.Map;

/** Problems as JAX-RS answers. */
public final class ProblemResponses {
    private ProblemResponses() {}

    /**
     * Gives the answer that carries a problem. A 429 or 503 always says when to come back: in a
     * second, unless a header says otherwise.
     *
     * @param headers to send besides {@code Content-Type}
     */
    public static Response of(Problem problem, Map<String, String> headers) {
        Response.ResponseBuilder answer =
                Response.status(problem.status()).type(Problem.MEDIA).entity(problem);
        headers.forEach(answer::header);
        if ((problem.status() == 429 || problem.status() == 503)
                && !headers.containsKey("Retry-After")) {
            answer.header("Retry-After", "1");
        }
        return answer.build();
    }
}
