package dev.nashra.edge;

import dev.nashra.edge.access.Caller;
import dev.nashra.edge.access.Scope;
import dev.nashra.edge.access.Scoped;
import dev.nashra.edge.access.SignedBy;
import dev.nashra.edge.problem.Fault;
import dev.nashra.edge.problem.Problem;
import dev.nashra.edge.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** One resource per way that a call can go. */
@Path("/api/v1/probe")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ProbeResource {
    private final Caller caller;

    ProbeResource(Caller caller) {
        this.caller = caller;
    }

    /** A body to read. */
    public record Question(String bodyText, List<Integer> pages) {}

    /** A body to write. */
    public record Answer(String keyName, Instant writtenAt) {}

    @GET
    @Scoped(Scope.SEARCH)
    public Answer name() {
        return new Answer(caller.key().name(), Instant.EPOCH);
    }

    @GET
    @Path("unscoped")
    public String unscoped() {
        return "open";
    }

    @GET
    @Path("signed")
    @SignedBy("x-signature")
    public Answer signed() {
        return new Answer("nobody", Instant.EPOCH);
    }

    @POST
    @Scoped(Scope.INGEST)
    @Consumes(MediaType.APPLICATION_JSON)
    public Answer ask(Question question) {
        return new Answer(question.bodyText(), Instant.EPOCH);
    }

    @POST
    @Path("stream")
    @Scoped(Scope.INGEST)
    @Consumes(MediaType.WILDCARD)
    public Answer stream(InputStream body) throws IOException {
        return new Answer(
                Long.toString(body.transferTo(java.io.OutputStream.nullOutputStream())),
                Instant.EPOCH);
    }

    @GET
    @Path("busy")
    @Scoped(Scope.SEARCH)
    public Answer busy() {
        throw new ProblemException(
                        Problem.of(503, "busy", "Busy.").at(Fault.parameter("q", "q is dear")))
                .retryAfter(Duration.ofMillis(2500));
    }

    @GET
    @Path("busy-framework")
    @Scoped(Scope.SEARCH)
    public Answer busyFramework() {
        throw new WebApplicationException(503);
    }

    @PUT
    @Path("rule")
    @Scoped(Scope.RULES)
    public Answer rule() {
        return new Answer(caller.key().name(), Instant.EPOCH);
    }

    @GET
    @Path("bug")
    @Scoped(Scope.SEARCH)
    public Answer bug() {
        throw new IllegalStateException("secret of the house");
    }
}
