package dev.nashra.edge.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** Turns whatever ends a call inside the JAX-RS layer into a problem. */
@Singleton
public final class ResourceProblems {
    private static final Logger LOG = Logger.getLogger(ResourceProblems.class);

    /** Headers that belong to a status, not to the body that is replaced. */
    private static final List<String> KEPT = List.of("Allow", "Retry-After", "WWW-Authenticate");

    /** Answers what a resource or filter of ours refused. */
    @ServerExceptionMapper
    public Response refusedHere(ProblemException e, ContainerRequestContext call) {
        return answer(e.problem(), e.headers(), call);
    }

    /** Answers what the framework refused, such as 404, 405, 406 and 415. */
    @ServerExceptionMapper
    public Response refusedBefore(WebApplicationException e, ContainerRequestContext call) {
        Response given = e.getResponse();
        if (given.getStatus() < 400) {
            return given;
        }
        if (e.getCause() instanceof JacksonException json) {
            return unreadable(json, call);
        }
        if (given.getStatus() >= 500 && given.getStatus() != 503) {
            return failed(e, call);
        }
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : KEPT) {
            String value = given.getHeaderString(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        if (given.getStatus() == 405
                && call instanceof ResteasyReactiveContainerRequestContext here
                && here.getServerRequestContext()
                        instanceof ResteasyReactiveRequestContext context) {
            headers.putIfAbsent("Allow", AllowedMethods.of(context));
        }
        return answer(
                StatusProblems.of(given.getStatus(), call.getMethod(), path(call)), headers, call);
    }

    /** Answers a JSON body that cannot be read. */
    @ServerExceptionMapper
    public Response unreadable(JacksonException e, ContainerRequestContext call) {
        return answer(JsonProblems.of(e), Map.of(), call);
    }

    /** The same; the framework has a mapper of its own for just this type, which this replaces. */
    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException e, ContainerRequestContext call) {
        return unreadable(e, call);
    }

    /** Answers a bug or a failed disk: says nothing of it outside, and all of it in the log. */
    @ServerExceptionMapper
    public Response failed(Throwable e, ContainerRequestContext call) {
        String id = "urn:uuid:" + UUID.randomUUID();
        LOG.errorf(e, "%s %s failed, %s", call.getMethod(), path(call), id);
        Problem problem =
                Problem.of(500, "internal", "The service failed; the log has it as " + id + ".");
        return ProblemResponses.of(problem.in(id), Map.of());
    }

    private static Response answer(
            Problem problem, Map<String, String> headers, ContainerRequestContext call) {
        return ProblemResponses.of(
                problem.instance() == null ? problem.in(path(call)) : problem, headers);
    }

    private static String path(ContainerRequestContext call) {
        return call.getUriInfo().getRequestUri().getRawPath();
    }
}
